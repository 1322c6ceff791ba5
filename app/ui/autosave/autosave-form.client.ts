import { findDraft, forgetDraft, keepDraft, type KeptDraft } from './draft-store.client.ts'
import { readFields, writeFields } from './form-fields.client.ts'

const pause = 1_200
const sentMark = 'coachfolio-sent'

/** `<autosave-form draft-action base-revision>` around a form: keeps a draft on the server, and on this device while the line is down. */
export class AutosaveForm extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #sending: AbortController | undefined
  #again = () => this.#later(0)

  get #form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  get #key(): string {
    return `${location.pathname} ${this.getAttribute('draft-action') ?? ''}`
  }

  connectedCallback(): void {
    this.addEventListener('input', () => void this.#typed())
    this.addEventListener('change', () => this.#later(pause))
    this.#form?.addEventListener('submit', () => this.#submitted())
    addEventListener('online', this.#again)
    void this.#restore()
  }

  disconnectedCallback(): void {
    removeEventListener('online', this.#again)
    clearTimeout(this.#timer)
  }

  async #typed(): Promise<void> {
    this.#later(pause)
    const draft = this.#draft()
    if (draft !== undefined) await keepDraft(draft)
  }

  #draft(): KeptDraft | undefined {
    const form = this.#form
    if (form === null) return undefined
    return { key: this.#key, fields: readFields(form), revision: this.#revision, at: new Date().toISOString() }
  }

  get #revision(): string {
    return this.getAttribute('base-revision') ?? ''
  }

  #later(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#send(), wait)
  }

  async #send(): Promise<void> {
    const draft = this.#draft()
    const action = this.getAttribute('draft-action')
    if (draft === undefined || action === null) return
    this.#sending?.abort()
    this.#sending = new AbortController()
    this.#show('saving', 'Saving…')
    try {
      const response = await fetch(action, {
        method: 'POST',
        headers: { 'X-Autosave': '1', Accept: 'application/json' },
        body: new URLSearchParams(draft.fields),
        signal: this.#sending.signal,
      })
      await this.#answered(response, draft)
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'AbortError') return
      await this.#lineDown(draft)
    }
  }

  async #answered(response: Response, draft: KeptDraft): Promise<void> {
    const answer = response.headers.get('content-type')?.includes('json') ? ((await response.json()) as DraftAnswer) : {}
    if (response.ok && answer.savedAt !== undefined) {
      if (answer.revision !== undefined) this.#movedOn(String(answer.revision))
      await forgetDraft(draft.key)
      this.#show('saved', `Saved ${answer.savedAt}`)
      return
    }
    await keepDraft(draft)
    this.#show('problem', answer.problem ?? 'Not saved on the server. What you typed is kept on this device.')
  }

  #movedOn(revision: string): void {
    this.setAttribute('base-revision', revision)
    const field = this.#form?.elements.namedItem('revision')
    if (field instanceof HTMLInputElement) field.value = revision
  }

  async #lineDown(draft: KeptDraft): Promise<void> {
    const kept = await keepDraft(draft)
    this.#show(
      'kept',
      kept ? 'No connection. Kept on this device; it is sent when the line is back.' : 'No connection. Keep this page open until the line is back.',
    )
    if (navigator.onLine) this.#later(8_000)
  }

  #submitted(): void {
    clearTimeout(this.#timer)
    this.#sending?.abort()
    sessionStorage.setItem(sentMark, this.#key)
  }

  async #restore(): Promise<void> {
    const form = this.#form
    const draft = await findDraft(this.#key)
    if (form === null || draft === undefined || same(draft.fields, readFields(form))) return
    const at = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(new Date(draft.at))
    if (draft.revision !== this.#revision) {
      this.#offer(draft, at)
      return
    }
    writeFields(form, draft.fields)
    this.#show('kept', `Brought back what you typed at ${at}`)
    this.#later(pause)
  }

  #offer(draft: KeptDraft, at: string): void {
    this.#show('problem', `This was changed elsewhere after you typed at ${at}. Your words are kept on this device.`)
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn btn-quiet'
    button.textContent = 'Put my words back'
    button.addEventListener('click', () => {
      if (this.#form !== null) writeFields(this.#form, draft.fields)
      button.remove()
    })
    this.prepend(button)
  }

  #show(state: 'saving' | 'saved' | 'kept' | 'problem', words: string): void {
    const mark = this.querySelector<HTMLElement>('[data-saved-mark]')
    if (mark === null) return
    mark.dataset['state'] = state
    if (mark.textContent !== words) mark.textContent = words
  }
}

type DraftAnswer = { savedAt?: string; problem?: string; revision?: string | number }

function same(one: readonly (readonly [string, string])[], other: readonly (readonly [string, string])[]): boolean {
  const plain = (fields: typeof one) => JSON.stringify(fields.filter(([name, value]) => name !== 'revision' && value !== ''))
  return plain(one) === plain(other)
}

/** Forgets the copy of a form that was sent and led on to this page. A page that came back by a reload or with problems keeps it. */
export async function forgetSentDraft(): Promise<void> {
  const key = sessionStorage.getItem(sentMark)
  if (key === null) return
  sessionStorage.removeItem(sentMark)
  const [navigation] = performance.getEntriesByType('navigation')
  const arrived = navigation instanceof PerformanceNavigationTiming && navigation.type === 'navigate'
  if (arrived && document.querySelector('autosave-form [data-focus]') === null) await forgetDraft(key)
}
