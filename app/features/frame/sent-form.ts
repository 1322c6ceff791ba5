import { isId, newId } from '../../kernel/ids.ts'
import { oneOf, type Typed } from '../../platform/web/form.ts'
import { NotFound, type Ask } from '../../platform/web/house.ts'
import { textsOf } from '../../ui/form/typed.ts'
import type { OpenForm } from './open-form.ts'

/** The id that an address names under `name`. What is no id names nothing: 404, never an error. */
export function idIn(ask: Ask, name: string): string {
  const id = ask.req.param(name) ?? ''
  if (!isId(id)) throw new NotFound()
  return id
}

/** The revision that a sent form was typed upon; 0 for a new record or when it says none. */
export function revisionIn(typed: Typed): number {
  const written = oneOf(typed, 'revision')
  return /^\d{1,9}$/.test(written) ? Number(written) : 0
}

/** The id that a new record is to have: the one its form was opened with, so that what is sent twice is kept once; else a new one. */
export function entryIn(typed: Typed): string {
  const [entry = ''] = textsOf(typed, 'entry')
  return isId(entry) ? entry : newId()
}

type Which = Pick<OpenForm, 'form' | 'subjectId'>

/** A form with what was sent in it, to be shown again with what is wrong. */
export function sentForm(which: Which, typed: Typed): OpenForm {
  return { ...which, values: typed, revision: revisionIn(typed) }
}

/** A form with what was sent in it, typed upon a text that has changed since: sending it again replaces what is saved now. */
export function staleForm(which: Which, typed: Typed, saved: Pick<OpenForm, 'values' | 'revision'>): OpenForm {
  return { ...which, values: typed, revision: saved.revision, changedMeanwhile: saved.values }
}
