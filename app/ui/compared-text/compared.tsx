import type { Child } from 'hono/jsx'
import { ComparedText } from './compared-text.tsx'

/** What the two sides are called, over all that is compared: seen where both stand side by side. */
export function ComparedHead({ of }: { of: readonly [one: string, other: string] }) {
  return (
    <div class="compared-head" aria-hidden="true">
      <span>{of[0]}</span>
      <span>{of[1]}</span>
    </div>
  )
}

/** Something in two editions, side by side; one below the other on a narrow page, each under the edition it is of. */
export function Compared(props: { name?: string | undefined; of: readonly [one: string, other: string]; one: Child; other: Child }) {
  return (
    <div class="compared">
      {props.name !== undefined && <p class="compared-name">{props.name}</p>}
      <div class="compared-side">
        <p class="compared-of">{props.of[0]}</p>
        {props.one}
      </div>
      <div class="compared-side">
        <p class="compared-of">{props.of[1]}</p>
        {props.other}
      </div>
    </div>
  )
}

/** The same of two texts, with the words marked that differ. A side without a text says so. */
export function ComparedTexts(props: {
  name?: string | undefined
  of: readonly [one: string, other: string]
  one: string | undefined
  other: string | undefined
}) {
  const { one, other } = props
  const nothing = <span class="quiet">Nothing</span>
  if (one === undefined) return <Compared {...props} one={nothing} other={other ?? nothing} />
  if (other === undefined) return <Compared {...props} one={one} other={nothing} />
  return <Compared {...props} one={<ComparedText one={one} other={other} side="one" />} other={<ComparedText one={one} other={other} side="other" />} />
}
