import { raw } from 'hono/html'

const drawing = raw(
  '<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8" fill="var(--color-primary)"/><path d="M21.5 11.2a7.2 7.2 0 1 0 0 9.6" fill="none" stroke="var(--color-primary-content)" stroke-width="3" stroke-linecap="round"/><circle cx="22.6" cy="16" r="2.1" fill="var(--color-primary-content)"/></svg>',
)

/** The mark of Coachfolio with its name beside it. */
export function Mark() {
  return (
    <span class="brand">
      {drawing}
      <span>Coachfolio</span>
    </span>
  )
}
