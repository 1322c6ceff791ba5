import { toTyped, type Typed } from '../../ui/form/typed.ts'
import type { KeptClient } from './queries.ts'

/** The names under which drafts of the forms about clients are kept. */
export const clientForms = {
  added: 'client-added',
  changed: 'client-changed',
  safeguarding: 'client-safeguarding',
  review: 'client-review',
  stakeholderAdded: 'stakeholder-added',
  stakeholderChanged: 'stakeholder-changed',
} as const

/** A client as the form that describes it would send it. */
export function clientTyped({ alias, kind, members, approach, role, context, rationale, startedOn }: KeptClient): Typed {
  return toTyped({ alias, kind, members, approach, role, context, rationale, startedOn })
}

/** The answers to the safeguarding questions, as their form would send them. */
export function safeguardingTyped(client: KeptClient): Typed {
  const { underEighteen, vulnerable, dbsCheckedOn } = client
  return toTyped({ underEighteen, vulnerable, dbsCheckedOn })
}
