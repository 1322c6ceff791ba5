import type { Typed } from '../../ui/form/typed.ts'

/** A form as it opens: with the draft where something typed was not kept yet, else with the record (or nothing). */
export type OpenForm = {
  form: string
  subjectId: string
  values: Typed
  /** The revision that what is in the form was typed upon; 0 for a new record. */
  revision: number
  draftSavedAt?: string
  /** What is saved now, when that is not what the draft was typed upon. */
  changedMeanwhile?: Typed
}
