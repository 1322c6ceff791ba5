import { kindWords, type FoundWords } from './rules.ts'

/** Words that were found, what they look like, and the places where they stand. */
export function Excerpts({ words }: { words: FoundWords }) {
  return (
    <>
      <p>
        <strong>{words.found}</strong> looks like {kindWords[words.kind]}
        {words.times > 1 && `, ${words.times} times`}
      </p>
      {words.excerpts.map(({ before, found, after }) => (
        <p class="as-typed quiet">
          {before}
          <mark>{found}</mark>
          {after}
        </p>
      ))}
    </>
  )
}
