import { raw } from 'hono/html'

const shapes = {
  empty: '<circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5"/>',
  half: '<circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M6 1.25a4.75 4.75 0 0 1 0 9.5z" fill="currentColor"/>',
  full: '<circle cx="6" cy="6" r="5.5" fill="currentColor"/>',
  waiting: '<path d="M2.5 1h7L6 6zM6 6l3.5 5h-7z" fill="currentColor"/>',
  ready: '<path d="M6 .5 11.5 6 6 11.5.5 6z" fill="currentColor"/>',
  sent: '<path d="M1 1.5 11.5 6 1 10.5 3 6z" fill="currentColor"/>',
  tick: '<path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" stroke-width="2.25"/>',
  cross: '<path d="m2 2 8 8M10 2l-8 8" fill="none" stroke="currentColor" stroke-width="2.25"/>',
  back: '<path d="M10.5 9.5V7a2 2 0 0 0-2-2h-6M5 2 2 5l3 3" fill="none" stroke="currentColor" stroke-width="1.75"/>',
} as const

/** The shape that goes with the colour of a state. */
export type ShapeName = keyof typeof shapes

const drawn = new Map(Object.entries(shapes).map(([name, shape]) => [name, raw(`<svg viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`)]))

/** A 12 × 12 shape in the current colour, hidden from assistive technology. */
export function Shape({ name }: { name: ShapeName }) {
  return drawn.get(name) ?? raw('')
}
