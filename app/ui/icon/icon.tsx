import { raw } from 'hono/html'
import { drawings } from './drawings.ts'

/** The name of a drawing in the one set of icons. */
export type IconName = keyof typeof drawings

const pictures = new Map(Object.entries(drawings).map(([name, drawing]) => [name, raw(picture(drawing))]))

function picture(drawing: (typeof drawings)[IconName]): string {
  const shapes = drawing.map(([tag, attributes]) => {
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)
    return `<${tag}${written.join('')}/>`
  })
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shapes.join('')}</svg>`
}

/** A small drawing, hidden from assistive technology: always put words beside it. */
export function Icon({ name }: { name: IconName }) {
  return pictures.get(name) ?? raw('')
}
