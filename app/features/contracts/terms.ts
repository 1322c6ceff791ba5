import { z } from 'zod'
import { fieldsOf } from '../../ui/form/describe.ts'
import type { Contract } from './contract.ts'
import { agreementFields, termKeys, termLabel, type TermKey } from './schema.ts'

/** The terms of a contract as they are read: those that say something, in the order of its form. What is signed has an order of its own. */
export function termsToRead({ kind, terms }: Pick<Contract, 'kind' | 'terms'>): { label: string; text: string }[] {
  return (kind === 'organisation' ? agreementKeys() : termKeys).flatMap((key) => {
    const text = terms[key] ?? ''
    return text === '' ? [] : [{ label: termLabel(key), text }]
  })
}

/** Every term, those of the form of an agreement first. */
function agreementKeys(): TermKey[] {
  const first = fieldsOf(z.object(agreementFields.shape)).flatMap(({ key }) => termKeys.filter((term) => term === key))
  return [...new Set([...first, ...termKeys])]
}
