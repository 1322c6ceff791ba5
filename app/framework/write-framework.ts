import type { Format, Framework } from './framework.ts'
import type { Written } from './reading.ts'
import { writeCase, type CaseOptions } from './write-case.ts'
import { writeMatrix } from './write-matrix.ts'
import { writeMoodle } from './write-moodle.ts'

/** What a file of a format is called and sent as. */
export const fileKinds: Readonly<Record<Format, { ending: string; type: string; name: string; short: string }>> = {
  case: { ending: 'json', type: 'application/json; charset=utf-8', name: '1EdTech CASE', short: 'CASE' },
  matrix: { ending: 'matrix', type: 'application/json; charset=utf-8', name: 'Mahara SmartEvidence', short: 'Mahara' },
  moodle: { ending: 'csv', type: 'text/csv; charset=utf-8', name: 'Moodle competencies', short: 'Moodle' },
}

/** Writes a framework in a format, and says what had no place in it. `idNumber` is what Moodle is to call it by. */
export function writeFramework(framework: Framework, format: Format, options: CaseOptions, idNumber?: string): Written {
  switch (format) {
    case 'case':
      return writeCase(framework, options)
    case 'matrix':
      return writeMatrix(framework)
    case 'moodle':
      return writeMoodle(framework, idNumber)
  }
}
