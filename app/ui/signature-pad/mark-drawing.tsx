/** The width and height of the paper a mark is drawn on. */
export const markPaper = { width: 600, height: 160 } as const

const longestMark = 20_000

/** Whether a text is a drawn mark: strokes as `M12 30L14 33…` on a paper of 600 × 160, and nothing else. */
export function isMark(text: string): boolean {
  return text.length <= longestMark && /^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)+$/.test(text)
}

/** A drawn mark as an SVG picture of its own, for a document; none for what is no mark. */
export function markSvg(mark: string): string | undefined {
  if (!isMark(mark)) return undefined
  const path = `<path d="${mark}" fill="none" stroke="#1c1917" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${markPaper.width} ${markPaper.height}">${path}</svg>`
}

/** A drawn mark, shown as it was drawn. `of` names the person who signed. */
export function MarkDrawing({ mark, of }: { mark: string; of: string }) {
  if (!isMark(mark)) return <></>
  return (
    <svg class="mark-drawing" viewBox={`0 0 ${markPaper.width} ${markPaper.height}`} role="img" aria-label={`Mark drawn by ${of}`}>
      <path d={mark} fill="none" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
