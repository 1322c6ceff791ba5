/**
 * What on a phone's page is too small for a finger or for tired eyes: what is pressed and takes less than 44 px (24 px for a link among
 * words), and text under 14 px. It runs in the page, so it stands alone.
 */
export function findTooSmall(): string[] {
  const seen = (one: Element) => one.checkVisibility({ visibilityProperty: true }) && one.closest('.sr-only, .skip-link') === null
  const named = (one: Element) => `${one.tagName} ${(one.textContent.trim() || (one.getAttribute('aria-label') ?? one.id)).slice(0, 40)}`
  const hits = (one: Element, x: number, y: number) => {
    const found = document.elementFromPoint(x, y)
    return found !== null && (one.contains(found) || found.closest('label')?.control === one)
  }
  const isPressed = (one: Element) => {
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : undefined
    if (label !== undefined && label.getBoundingClientRect().height >= 43.5) return true
    const among = getComputedStyle(one).display === 'inline'
    if (among) return Array.from(one.getClientRects()).every(({ height }) => height >= 23.5)
    one.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = one.getBoundingClientRect()
    const [x, y] = [left + width / 2, top + height / 2]
    const isTall = height >= 43.5 || (hits(one, x, y - 20) && hits(one, x, y + 20)) || hits(one, x, y + 36)
    return isTall && (width >= 43.5 || (hits(one, x - 20, y) && hits(one, x + 20, y)) || hits(one, x + 36, y))
  }
  const small: string[] = []
  for (const one of document.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')) {
    if (seen(one) && getComputedStyle(one).opacity !== '0' && !isPressed(one)) small.push(`too small to press: ${named(one)}`)
  }
  for (const one of document.querySelectorAll('body *:not(script, style, template)')) {
    const isText = Array.from(one.childNodes).some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
    if (isText && seen(one) && Number.parseFloat(getComputedStyle(one).fontSize) < 14) small.push(`too small to read: ${named(one)}`)
  }
  scrollTo(0, 0)
  return small
}
