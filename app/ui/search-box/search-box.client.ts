const pause = 150

/** `<search-box>` around the link to the search page: Ctrl K, ⌘K or a press opens the search over the page. */
export class SearchBox extends HTMLElement {
  #dialog: HTMLDialogElement | undefined
  #results = document.createElement('div')
  #entry = document.createElement('input')
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined
  #keys = (event: KeyboardEvent) => this.#pressed(event)

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a')
  }

  connectedCallback(): void {
    this.setAttribute('ready', '')
    const keys = this.querySelector('kbd')
    if (keys !== null && /Mac|iPhone|iPad/.test(navigator.userAgent)) keys.textContent = '⌘ K'
    this.#link?.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      this.#open()
    })
    document.addEventListener('keydown', this.#keys)
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#keys)
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    this.#open()
  }

  #open(): void {
    this.#dialog ??= this.#build()
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#entry.select()
  }

  #build(): HTMLDialogElement {
    const dialog = document.createElement('dialog')
    dialog.className = 'dialog search-dialog'
    dialog.setAttribute('aria-label', 'Search')
    const form = document.createElement('form')
    form.action = this.#link?.href ?? '/search'
    form.setAttribute('role', 'search')
    this.#entry.type = 'text'
    this.#entry.enterKeyHint = 'search'
    this.#entry.name = 'q'
    this.#entry.className = 'input'
    this.#entry.placeholder = 'Clients, sessions, criteria, learners'
    this.#entry.setAttribute('aria-label', 'Search for clients, sessions, criteria, learners')
    this.#entry.addEventListener('input', () => this.#later())
    this.#results.className = 'search-results'
    this.#results.setAttribute('aria-live', 'polite')
    form.append(this.#entry)
    dialog.append(form, this.#results)
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close()
    })
    document.body.append(dialog)
    return dialog
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), pause)
  }

  async #ask(): Promise<void> {
    this.#asking?.abort()
    const words = this.#entry.value.trim()
    if (words === '') {
      this.#results.replaceChildren()
      return
    }
    this.#asking = new AbortController()
    const address = new URL(this.#link?.href ?? '/search', location.href)
    address.search = new URLSearchParams({ q: words, partial: '1' }).toString()
    try {
      const response = await fetch(address, { signal: this.#asking.signal })
      if (!response.ok) throw new Error(`The search answered ${response.status}`)
      this.#results.replaceChildren(document.createRange().createContextualFragment(await response.text()))
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'AbortError') return
      this.#results.textContent = 'The search does not answer just now. Press Enter to try the search page.'
    }
  }
}
