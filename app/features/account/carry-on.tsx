import { z } from 'zod'
import type { Typed } from '../../platform/web/form.ts'
import { Button } from '../../ui/button/button.tsx'
import { ownPath } from './rules.ts'

const carried = z.object({ path: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) })

/** What somebody had typed and sent when their sign-in had ended: where it was going, and every field. */
export type Carried = z.infer<typeof carried>

/** The name of the hidden field that holds it on the sign-in page. */
export const carryField = 'carry'

/** What a form had sent, ready to be carried through signing in. */
export function carry(path: string, typed: Typed): Carried {
  return { path, fields: Object.entries(typed).flatMap(([name, value]) => [value].flat().map((text): [string, string] => [name, text])) }
}

/** Reads it back; anything that is not ours is nothing. */
export function readCarried(text: string): Carried | undefined {
  if (text === '') return undefined
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
  const parsed = carried.safeParse(read)
  return parsed.success ? { ...parsed.data, path: ownPath(parsed.data.path) } : undefined
}

/** A form that sends what was carried to where it was going. */
export function CarryOnForm({ what, words, kind }: { what: Carried; words: string; kind?: 'main' | 'quiet' }) {
  return (
    <form method="post" action={what.path}>
      {what.fields.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind ?? 'main'}>{words}</Button>
    </form>
  )
}
