/** Brings the reader to what has to be put right. */
export function focusProblems(): void {
  document.querySelector<HTMLElement>('[data-focus]')?.focus()
}
