import { z } from 'zod'
import type { Typed } from '../../platform/web/form.ts'
import { Button } from '../../ui/button/button.tsx'
import { ownPath } from './rules.ts'

const carried = z.object({ path: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) })

/** What somebody had typed and sent when their sign-in had ended: where it was going, and every field. */
export type Carried = z.infer<typeof carried>

/** The name of the hidden field that holds it on the sign-in page. */
export const carryField = 'carry'

/** Most letters that are carried: they come back several times over, to anybody who asks. */
const mostCarried = 300_000

/** What a form had sent, ready to be carried through signing in; nothing when it is too long for that. */
export function carry(path: string, typed: Typed): Carried | undefined {
  const fields = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((text): [string, string] => [name, text]))
  const letters = fields.reduce((count, [name, text]) => count + name.length + text.length, 0)
  return letters > mostCarried ? undefined : { path, fields }
}

/** Reads it back; anything that is not ours is nothing. */
export function readCarried(text: string): Carried | undefined {
  if (text === '' || text.length > 2 * mostCarried) return undefined
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
