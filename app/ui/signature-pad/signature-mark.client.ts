import type { default as SignaturePad, PointGroup } from 'signature_pad'

/** `<signature-mark width height>`: a paper to draw one's mark on, kept as strokes in the hidden field. The pen is fetched on first need. */
export class SignatureMark extends HTMLElement {
  connectedCallback(): void {
    if (this.hasAttribute('ready')) return
    this.setAttribute('ready', '')
    const paper = document.createElement('div')
    paper.className = 'signature-paper'
    const canvas = document.createElement('canvas')
    canvas.width = this.#size('width')
    canvas.height = this.#size('height')
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', 'Paper for your mark. Your typed name alone is a signature too.')
    paper.append(canvas)
    const clear = document.createElement('button')
    clear.type = 'button'
    clear.className = 'btn btn-plain'
    clear.textContent = 'Clear the drawing'
    this.append(paper, clear)
    new IntersectionObserver((seen, watcher) => {
      if (!seen.some((entry) => entry.isIntersecting)) return
      watcher.disconnect()
      void this.#takePen(canvas, clear)
    }).observe(canvas)
  }

  #size(name: 'width' | 'height'): number {
    return Number(this.getAttribute(name))
  }

  async #takePen(canvas: HTMLCanvasElement, clear: HTMLButtonElement): Promise<void> {
    const { default: Pen } = await import('signature_pad')
    const pen = new Pen(canvas, { minWidth: 1.2, maxWidth: 2.6, penColor: getComputedStyle(this).color })
    fit(canvas)
    this.setAttribute('pen', '')
    pen.fromData(drawn(this.querySelector('input')?.value ?? '', canvas, this.#size('width'), getComputedStyle(this).color))
    pen.addEventListener('endStroke', () => this.#keep(strokes(pen, canvas, this.#size('width'))))
    clear.addEventListener('click', () => {
      pen.clear()
      this.#keep('')
    })
  }

  #keep(mark: string): void {
    const field = this.querySelector('input')
    if (field === null) return
    field.value = mark
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** As many dots as the screen has, so that the pen meets the finger. */
function fit(canvas: HTMLCanvasElement): void {
  const ratio = Math.max(1, devicePixelRatio)
  const { offsetWidth, offsetHeight } = canvas
  canvas.width = offsetWidth * ratio
  canvas.height = offsetHeight * ratio
  canvas.getContext('2d')?.scale(ratio, ratio)
}

function strokes(pen: SignaturePad, canvas: HTMLCanvasElement, width: number): string {
  const scale = width / canvas.offsetWidth
  return pen
    .toData()
    .map(({ points }) => points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${place(x * scale)} ${place(y * scale)}`).join(''))
    .join('')
}

/** The strokes of a mark that was drawn before, so that a page that comes back shows what it keeps. */
function drawn(mark: string, canvas: HTMLCanvasElement, width: number, penColor: string): PointGroup[] {
  const scale = canvas.offsetWidth / width
  const lines = mark.split('M').filter((line) => line !== '')
  return lines.map((line) => {
    const points = line.split('L').map((point, at) => {
      const [x = 0, y = 0] = point.split(' ').map(Number)
      return { x: x * scale, y: y * scale, pressure: 0, time: at * 20 }
    })
    return { penColor, dotSize: 0, minWidth: 1.2, maxWidth: 2.6, velocityFilterWeight: 0.7, compositeOperation: 'source-over', points }
  })
}

function place(distance: number): number {
  return Math.max(0, Math.min(999, Math.round(distance)))
}
