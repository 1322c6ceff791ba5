/** `<keyboard-desk>` around the assessor's desk. `j` and `k` go from criterion to criterion, `m` and `n` choose a decision, `?` shows the keys. */
export class KeyboardDesk extends HTMLElement {
  #at = -1
  #keys = (event: KeyboardEvent) => this.#pressed(event)

  connectedCallback(): void {
    document.addEventListener('keydown', this.#keys)
    this.#at = this.#criteria.findIndex((criterion) => criterion.hasAttribute('data-chosen'))
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#keys)
  }

  get #criteria(): HTMLElement[] {
    return Array.from(this.querySelectorAll<HTMLElement>('[data-criterion]'))
  }

  #pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    switch (event.key) {
      case 'j':
        this.#go(1)
        break
      case 'k':
        this.#go(-1)
        break
      case 'm':
        this.#decide('met')
        break
      case 'n':
        this.#decide('not yet met')
        break
      case '?':
        this.#help()
        break
      default:
        return
    }
    event.preventDefault()
  }

  #go(direction: 1 | -1): void {
    const criteria = this.#criteria
    this.#at = Math.max(0, Math.min(criteria.length - 1, this.#at + direction))
    criteria.forEach((criterion, at) => criterion.classList.toggle('desk-chosen', at === this.#at))
    const chosen = criteria[this.#at]
    const link = chosen?.matches('a') ? chosen : chosen?.querySelector<HTMLElement>('a, summary, button, input')
    chosen?.scrollIntoView({ block: 'nearest' })
    link?.focus({ preventScroll: true })
  }

  /** Chooses the answer beside the criterion, or the one on the page where a criterion has a page of its own. */
  #decide(decision: 'met' | 'not yet met'): void {
    const chosen = this.#criteria[this.#at]
    const selector = `input[type="radio"][value="${decision}"], [data-decision="${decision}"]`
    const answer = chosen?.querySelector<HTMLElement>(selector) ?? this.querySelector<HTMLElement>(selector)
    answer?.click()
    answer?.focus()
  }

  #help(): void {
    const help = this.querySelector<HTMLDialogElement>('dialog[data-keys]')
    if (help !== null && !help.open) help.showModal()
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])'))
}
