import { rewording } from '../../kernel/rewording.ts'

/** One side of a text in two wordings: what only this side has is marked, by a line and a colour, and named for who listens. */
export function ComparedText({ one, other, side }: { one: string; other: string; side: 'one' | 'other' }) {
  const hidden = side === 'one' ? 'new' : 'gone'
  const shown = rewording(one, other).filter(({ kind }) => kind !== hidden)
  return (
    <span>
      {shown.map(({ kind, words }, at) => (
        <>
          {at > 0 && ' '}
          {kind === 'same' ? words : kind === 'gone' ? <del>{words}</del> : <ins>{words}</ins>}
        </>
      ))}
    </span>
  )
}
