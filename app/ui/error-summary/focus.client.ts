/** Brings the reader to what has to be put right. */
export function focusProblems(): void {
  const problems = document.querySelector<HTMLElement>('[data-focus]')
  if (problems === null) return
  problems.focus()
  if (location.hash === '') return
  // A browser that goes to a part of the page takes the focus from what had it. It does so while it draws the first time: two frames on it is done.
  const again = () => document.activeElement === document.body && problems.focus()
  addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(again)), { once: true })
}
