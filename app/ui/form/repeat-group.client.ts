/** `<repeat-group add-label next>`: one more row at a press. Without it, the form offers empty rows of its own. */
export class RepeatGroup extends HTMLElement {
  connectedCallback(): void {
    const template = this.querySelector(':scope > template')
    if (!(template instanceof HTMLTemplateElement) || this.hasAttribute('ready')) return
    this.setAttribute('ready', '')
    const add = document.createElement('button')
    add.type = 'button'
    add.className = 'btn btn-quiet'
    add.textContent = this.getAttribute('add-label') ?? 'Add another'
    add.addEventListener('click', () => this.#add(template, add))
    this.append(add)
  }

  #add(template: HTMLTemplateElement, before: HTMLElement): void {
    const next = Number(this.getAttribute('next'))
    this.setAttribute('next', String(next + 1))
    const row = template.content.cloneNode(true) as DocumentFragment
    for (const element of row.querySelectorAll('*')) number(element, next)
    const first = row.querySelector<HTMLElement>('input, textarea, select')
    before.before(row)
    first?.focus()
  }
}

function number(element: Element, row: number): void {
  for (const { name, value } of Array.from(element.attributes)) {
    if (value.includes('NEXT')) element.setAttribute(name, value.replaceAll('NEXT', String(row)))
  }
}
