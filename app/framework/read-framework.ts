import { decodeFile, parseJson } from './decode.ts'
import { fieldsOf } from './case-values.ts'
import { readCase } from './read-case.ts'
import { readMatrix } from './read-matrix.ts'
import { readMoodle } from './read-moodle.ts'
import { refuseFile, type ReadFramework } from './reading.ts'

/** Reads a framework in any of the formats, by what is in the file. Whatever is refused says where and why. */
export function readFramework(bytes: Uint8Array): ReadFramework {
  const decoded = decodeFile(bytes)
  if (!decoded.ok) return refuse(decoded.words)
  return readFrameworkText(decoded.text)
}

/** The same of a text. */
export function readFrameworkText(text: string): ReadFramework {
  if (!/^\s*[[{]/.test(text)) return /ID number/i.test(text.slice(0, 2_000)) ? readMoodle(text) : refuse(unknown)
  const parsed = parseJson(text)
  if (!parsed.ok) return refuse(parsed.words)
  const file = fieldsOf(parsed.value) ?? {}
  if ('CFDocument' in file || 'CFPackage' in file) return readCase(file)
  if ('framework' in file) return readMatrix(file)
  if ('CFDocuments' in file) return refuse('is a list of CASE documents. Get the package of one of them, from CFPackages')
  return refuse(unknown)
}

const unknown = 'is neither a CASE package (JSON with “CFDocument”), nor a .matrix of Mahara (JSON with “framework”), nor a competency CSV of Moodle'

function refuse(words: string): ReadFramework {
  return refuseFile([{ where: 'The file', words }])
}
