import { keepingWords, type KeptWhere, type Left } from './words.ts'

/** For how long what somebody leaves by a link is kept, in paragraphs. */
export function KeptFor({ where, left }: { where: KeptWhere; left: Left }) {
  return (
    <>
      {keepingWords(where, left).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </>
  )
}
