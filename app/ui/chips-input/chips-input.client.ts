/** `<chips-input>` around a textarea with one answer a line: shows the lines as chips that can be taken away, and adds new ones by Enter. */
export class ChipsInput extends HTMLElement {
  #entry = document.createElement('input')
  #chips = document.createElement('div')

  connectedCallback(): void {
    const text = this.querySelector('textarea')
    if (text === null || this.hasAttribute('ready')) return
    this.setAttribute('ready', '')
    text.hidden = true
    this.#entry.className = 'input'
    this.#entry.id = `${text.id}-entry`
    this.#entry.enterKeyHint = 'done'
    const label = this.querySelector('label')
    if (label !== null) {
      label.htmlFor = this.#entry.id
      label.textContent = 'Add your own, then press Enter'
    }
    this.#chips.className = 'chips'
    this.#entry.addEventListener('keydown', (event) => this.#pressed(event))
    this.#entry.addEventListener('change', (event) => {
      event.stopPropagation()
      this.#add()
    })
    text.addEventListener('change', () => this.#draw())
    this.prepend(this.#chips)
    this.append(this.#entry)
    this.#draw()
  }

  get #text(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  get #lines(): string[] {
    return (this.#text?.value ?? '').split('\n').filter((line) => line.trim() !== '')
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      this.#add()
    } else if (event.key === 'Backspace' && this.#entry.value === '') {
      this.#write(this.#lines.slice(0, -1))
    }
  }

  #add(): void {
    const words = this.#entry.value.trim()
    this.#entry.value = ''
    if (words !== '' && !this.#lines.includes(words)) this.#write([...this.#lines, words])
  }

  #write(lines: readonly string[]): void {
    const text = this.#text
    if (text === null) return
    text.value = lines.join('\n')
    text.dispatchEvent(new Event('input', { bubbles: true }))
    this.#draw()
  }

  #draw(): void {
    this.#chips.replaceChildren(...this.#lines.map((line) => this.#chip(line)))
    this.#chips.hidden = this.#lines.length === 0
  }

  #chip(line: string): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'chip own-chip'
    chip.textContent = line
    const away = document.createElement('button')
    away.type = 'button'
    away.textContent = '×'
    away.setAttribute('aria-label', `Take away ${line}`)
    away.addEventListener('click', () => {
      this.#write(this.#lines.filter((other) => other !== line))
      this.#entry.focus()
    })
    chip.append(away)
    return chip
  }
}
