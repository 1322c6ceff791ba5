import { readFile, stat } from 'node:fs/promises'
import { counted } from '../kernel/text.ts'
import { measureOf, placedStatements, type Framework } from '../framework/framework.ts'
import { whyTooLarge } from '../framework/decode.ts'
import { readFramework } from '../framework/read-framework.ts'
import { problemLine, type ReadFramework } from '../framework/reading.ts'
import type { Io } from './evaluate.ts'
import { fileFailure } from './file-failure.ts'
import { lostInWords, whyNotWritten, writeOut, type WriteCall } from './framework-written.ts'
import { wrapped } from './wrapped.ts'

/** `framework import`: reads a file of another system, and says what is in it and what could not be kept. */
export async function importFramework(call: WriteCall & { name: string; check: boolean }, io: Io): Promise<number> {
  const problem = call.as === undefined && call.out === undefined ? undefined : call.check ? '--check: leave out --as and --out' : whyNotWritten(call)
  if (problem !== undefined) {
    io.err(problem)
    return 2
  }
  const read = await readFileAt(call.name)
  if (typeof read === 'string') {
    io.err(`${call.name}: ${read}`)
    return 2
  }
  if (!read.ok) {
    if (call.json) io.out(JSON.stringify({ ok: false, problems: read.problems }, null, 2))
    io.err(read.problems.map((one) => `${call.name}: ${problemLine(one)}`).join('\n'))
    return 2
  }
  if (call.as !== undefined) return writeOut(read.framework, call, io, read.lost)
  io.out(call.json ? JSON.stringify(factsOf(read, call.check), null, 2) : inWords(read, call.check))
  return read.lost.length === 0 ? 0 : 1
}

type Read = Extract<ReadFramework, { ok: true }>

async function readFileAt(path: string): Promise<ReadFramework | string> {
  try {
    // A file that is too large is not brought into memory first.
    const { size } = await stat(path)
    return whyTooLarge(size) ?? readFramework(await readFile(path))
  } catch (error) {
    return fileFailure(error, 'read')
  }
}

function factsOf({ format, layout, framework, lost }: Read, check: boolean) {
  const { identifier, title, creator, language, version, associations } = framework
  const facts = {
    ok: true,
    format,
    layout,
    identifier,
    title,
    creator,
    language,
    version,
    ...measureOf(framework),
    associations: associations.length,
    couldNotKeep: lost,
  }
  return check ? facts : { ...facts, framework }
}

function inWords({ layout, framework, lost }: Read, check: boolean): string {
  const { statements, depth } = measureOf(framework)
  const associations = framework.associations.length === 0 ? [] : [counted(framework.associations.length, 'association')]
  const counts = [counted(statements, 'statement'), counted(depth, 'level'), ...associations].join(', ')
  const head = [wrapped(framework.title, 0), `${layout}; ${counts}`]
  const kept = lost.length === 0 ? 'Everything was kept.' : lostInWords(lost)
  return [...head, ...(check ? [] : ['', outline(framework), '']), kept].join('\n')
}

function outline({ statements }: Framework): string {
  const lines = [...placedStatements(statements)].map(({ statement, above }) => {
    const indent = ' '.repeat(above.length * 2)
    const words = statement.statement.replaceAll('\n', ' ')
    return statement.code === '' ? wrapped(words, above.length * 2) : wrapped(words, above.length * 2 + 2, `${indent}${statement.code}`)
  })
  return lines.join('\n')
}
