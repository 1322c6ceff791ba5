import type { DestinationStream } from 'pino'

type Line = { level: string; time: string; msg?: string; err?: { message?: string; stack?: string } } & Record<string, unknown>

const marks: Record<string, string> = { warn: '! ', error: '!! ', fatal: '!!! ' }

/** Turns each JSON line of the log into a short one: "10:32:05 signed in request=…". */
export function shortLines(destination: DestinationStream): DestinationStream {
  return { write: (json: string) => destination.write(shorten(JSON.parse(json) as Line)) }
}

function shorten({ level, time, msg, err, ...rest }: Line): string {
  const details = Object.entries(rest).map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const trace = err === undefined ? '' : `\n${err.stack ?? err.message ?? ''}`
  return `${time.slice(11, 19)} ${marks[level] ?? ''}${msg ?? ''}${details.join('')}${trace}\n`
}
