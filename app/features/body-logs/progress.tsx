import { counted, hours } from '../../kernel/text.ts'
import { MeterList } from '../../ui/progress-meter/progress-meter.tsx'
import type { Level } from './body.ts'
import type { BodyLog } from './log.ts'
import { progressToward, type Asked } from './rules.ts'

/** How far a log has come toward a level, a bar for each thing asked. */
export function LevelProgress({ level, log }: { level: Level; log: BodyLog }) {
  const meters = progressToward(level, log.entries, log.beside).map((asked) => ({
    words: asked.words,
    figure: amount(asked, asked.measured),
    of: `of ${amount(asked, asked.needed)}`,
    value: asked.measured,
    needed: asked.needed,
  }))
  return <MeterList meters={meters} />
}

/** What is missing for a level, in a sentence. */
export function missingWords(level: Level, log: BodyLog): string {
  const open = progressToward(level, log.entries, log.beside).filter(({ complete }) => !complete)
  const [first, ...others] = open
  if (first === undefined) return `Your diary shows all that ${level.title} asks of it.`
  const more = others.length === 0 ? '' : ` ${counted(others.length, 'other thing is', 'other things are')} missing too.`
  return `${first.words}: ${amount(first, first.needed - first.measured)} more for ${level.title}.${more}`
}

function amount({ unit }: Asked, value: number): string {
  return unit === 'hours' ? `${hours(value)} h` : String(value)
}
