import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'

/** `typesOnly` are those of `imports` that disappear when the code runs; `clocks` is where it asks the machine for the time, or for chance. */
export type SourceFile = { path: string; lines: number; imports: string[]; typesOnly: string[]; packages: string[]; clocks: string[] }

const specifier = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

const typeSpecifier = /(?:^|\n)\s*(?:import|export) type\b[^'"`;]*?from\s*['"]([^'"]+)['"]/g

const clock = /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bMath\.random\b/g

/** Every TypeScript file under a folder, with what it imports: own files as paths from the root, packages by name. */
export function readSources(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readSource(join(folder, name).split(sep).join('/')))
}

function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8')
  const named = [...text.matchAll(specifier)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
  const own = named.filter((name) => name.startsWith('.')).map((name) => resolveFrom(path, name))
  const types = [...text.matchAll(typeSpecifier)].map((match) => match[1] ?? '').filter((name) => name.startsWith('.'))
  const typesOnly = types.map((name) => resolveFrom(path, name))
  const packages = named.filter((name) => !name.startsWith('.'))
  return { path, lines: text.trimEnd().split('\n').length, imports: own, typesOnly, packages, clocks: text.match(clock) ?? [] }
}

function resolveFrom(path: string, name: string): string {
  return normalize(join(dirname(path), name))
    .split(sep)
    .join('/')
}

/** The first import cycle among files, as the list of its files; undefined when there is none. */
export function findCycle(files: readonly SourceFile[]): string[] | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const done = new Set<string>()
  function walk(path: string, trail: string[]): string[] | undefined {
    const at = trail.indexOf(path)
    if (at >= 0) return [...trail.slice(at), path]
    if (done.has(path)) return undefined
    for (const next of byPath.get(path)?.imports ?? []) {
      const cycle = walk(next, [...trail, path])
      if (cycle !== undefined) return cycle
    }
    done.add(path)
    return undefined
  }
  for (const { path } of files) {
    const cycle = walk(path, [])
    if (cycle !== undefined) return cycle
  }
  return undefined
}
