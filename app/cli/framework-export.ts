import { qualificationFramework } from '../framework/from-qualification.ts'
import { unitFramework } from '../framework/from-specification.ts'
import type { Framework } from '../framework/framework.ts'
import { readSpecifications, specificationsFolder } from '../specification/folder.ts'
import { findUnit } from '../specification/read.ts'
import type { Specification } from '../specification/schema.ts'
import type { Io } from './evaluate.ts'
import { whyNotWritten, writeOut, type WriteCall } from './framework-written.ts'

/** `framework export`: writes a unit or qualification in a format of another system. */
export async function exportFramework(call: WriteCall & { name: string; check: boolean }, io: Io): Promise<number> {
  const problem = call.check ? '--check: this is for import' : whyNotWritten(call)
  if (problem !== undefined) {
    io.err(problem)
    return 2
  }
  const all = readSpecifications(specificationsFolder())
  const found = frameworkNamed(call.name, all)
  if (found === undefined) {
    io.err(`No unit or qualification “${call.name}”. There are:\n${namesOf(all)}`)
    return 2
  }
  return writeOut(found.framework, call, io, [], found.idNumber)
}

function frameworkNamed(name: string, all: readonly Specification[]): { framework: Framework; idNumber: string } | undefined {
  const unit = findUnit(all, name)
  for (const specification of all) {
    if (unit !== undefined && specification.units.includes(unit)) return { framework: unitFramework(unit, specification), idNumber: unit.reference }
    const qualification = specification.qualifications.find(({ id, reference }) => id === name || reference === name)
    if (qualification === undefined) continue
    return { framework: qualificationFramework(qualification, specification, all), idNumber: qualification.reference ?? qualification.id }
  }
  return undefined
}

function namesOf(all: readonly Specification[]): string {
  const qualifications = all.flatMap((one) => one.qualifications.map(({ id, reference, title }) => `  ${reference ?? id}  ${title}`))
  const units = all.flatMap((one) => one.units.map(({ reference, title }) => `  ${reference}  ${title}`))
  return [...qualifications, ...units].join('\n')
}
