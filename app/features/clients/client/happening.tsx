import type { Child } from 'hono/jsx'
import type { IconName } from '../../../ui/icon/icon.tsx'

/** An entry before it has its place: `rank` orders what is of one day as it happens in the work. */
export type Happening = { id: string; day: string; rank: number; title: string; icon: IconName; detail?: string | undefined; state?: Child; body: Child }

const most = 90

/** The beginning of a text, to tell entries of one kind apart. */
export function beginningOf(text: string): string {
  const [line = ''] = text.split('\n')
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()} …`
}

/** A text as it was typed, under its name. Nothing when nothing was written. */
export function Told({ name, text }: { name: string; text: string | undefined }) {
  if (text === undefined || text === '') return <></>
  return (
    <div>
      <p class="small quiet">{name}</p>
      <p class="as-typed">{text}</p>
    </div>
  )
}
