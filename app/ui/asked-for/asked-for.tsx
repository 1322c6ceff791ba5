/** One thing that is asked for: in a sentence, how it is measured, what belongs to it point by point, and where that is written. */
export type Asked = { sentence: string; how: string; points: readonly { name?: string; words: string }[]; source: string }

/** Everything that something asks for, to be read: nobody's record is measured here. */
export function AskedFor({ asked }: { asked: readonly Asked[] }) {
  return (
    <ul class="asked-for">
      {asked.map(({ sentence, how, points, source }) => (
        <li>
          <p class="asked-sentence">{sentence}</p>
          <p class="small quiet">{how}</p>
          {points.length > 0 && (
            <ul class="prose small">
              {points.map(({ name, words }) => (
                <li>
                  {name !== undefined && <strong>{name}</strong>}
                  {name !== undefined && words !== '' && ': '}
                  {words}
                </li>
              ))}
            </ul>
          )}
          <p class="small quiet">Source: {source}</p>
        </li>
      ))}
    </ul>
  )
}
