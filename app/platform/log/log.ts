import { pino, type DestinationStream, type Logger } from 'pino'
import { shortLines } from './short-lines.ts'

export type Log = Logger

export type LogOptions = { form: 'json' | 'short'; level?: string; destination?: DestinationStream }

const secret = ['password', 'token', 'email', 'name', 'to', 'body', 'text', 'html', 'subject', 'cookie', 'authorization', 'url.search', 'headers']

/**
 * The log of this process: JSON lines in production, short lines for people in the demonstration. Names, addresses, tokens and
 * bodies are taken out wherever they are passed by mistake, in the record itself or one level down.
 */
export function createLog(options: LogOptions): Log {
  const destination = options.destination ?? process.stdout
  const paths = secret.flatMap((path) => [path, `*.${path}`])
  return pino(
    {
      level: options.level ?? 'info',
      base: null,
      timestamp: () => `,"time":"${Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, censor: '[taken out]' },
      serializers: { err: errorWithoutValues },
    },
    options.form === 'json' ? destination : shortLines(destination),
  )
}

/**
 * PostgreSQL's `detail` and bound parameters quote what people typed: only the kind, the message and the stack are kept.
 * The job library passes plain copies of errors.
 */
function errorWithoutValues(error: unknown): unknown {
  if (typeof error !== 'object' || error === null) return { message: String(error) }
  const { message, stack, code } = error as Record<string, unknown>
  const told = Object.fromEntries(Object.entries({ message, stack, code }).filter(([, value]) => typeof value === 'string'))
  const type = error instanceof Error ? { type: error.name } : {}
  const cause = error instanceof Error && error.cause !== undefined ? { cause: errorWithoutValues(error.cause) } : {}
  return { ...type, ...told, ...cause }
}
