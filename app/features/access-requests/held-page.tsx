import { raw } from 'hono/html'
import { longDay } from '../../kernel/dates.ts'
import type { Held } from './held.ts'

const style = raw(
  '<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}dt{color:#55605c}dd{margin:0 0 .5rem;white-space:pre-wrap}section>dl{border-top:1px solid #dedbd2;padding-top:.5rem}</style>',
)

/** Everything held about a person, as a page of its own that needs nothing else to be read or printed. */
export function heldPage({ subject, at, sections }: Held, centre: string) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>What {centre} holds about you</title>
        {style}
      </head>
      <body>
        <h1>What {centre} holds about you</h1>
        <p>
          As of {longDay(at.slice(0, 10))}. {subject.learnerName} keeps it; in their record you are called “{subject.alias}”. You may ask for what is wrong to
          be put right, to be forgotten, and you may take back what you agreed to at any time.
        </p>
        {sections.map(({ title, records }) => (
          <section>
            <h2>{title}</h2>
            {records.map((record) => (
              <dl>
                {linesOf(record).map(([name, text]) => (
                  <>
                    <dt>{name}</dt>
                    <dd>{text}</dd>
                  </>
                ))}
              </dl>
            ))}
          </section>
        ))}
      </body>
    </html>
  )
}

function linesOf(record: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(record).flatMap(([name, value]): [string, string][] => {
    const text = textOf(value)
    return text === '' ? [] : [[name.replaceAll('_', ' '), text]]
  })
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (value instanceof Temporal.Instant) return textOf(value.toString())
  if (typeof value === 'string') return moment.test(value) ? longDay(value.slice(0, 10)) : value
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n')
  return linesOf(value as Readonly<Record<string, unknown>>)
    .map(([name, text]) => `${name}: ${text}`)
    .join('\n')
}

const moment = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/
