import { routes } from '../../routes.ts'
import type { Crumb } from '../../ui/breadcrumb/breadcrumb.tsx'
import type { Contract } from './contract.ts'

type Kind = Pick<Contract, 'kind'>

/** What a contract is called in a sentence: “a coaching contract”, “an agreement for the organisation”. */
export function contractName({ kind, approach }: Pick<Contract, 'kind' | 'approach'>, article: 'a' | 'the'): string {
  if (kind === 'organisation') return article === 'a' ? 'an agreement for the organisation' : 'the agreement for the organisation'
  return `${article} ${approach} contract`
}

/** Its kind, as a fact. */
export function kindWords({ kind }: Kind): string {
  return { 'two-way': 'Two-way', 'three-way': 'Three-way', group: 'With a group', organisation: 'For an organisation' }[kind]
}

/** For what parties outside get a link. */
export function signingPurpose({ kind }: Kind): 'sign contract' | 'approve organisation agreement' {
  return kind === 'organisation' ? 'approve organisation agreement' : 'sign contract'
}

/** The page of whom a contract is with. */
export function counterpartAddress({ counterpart: { kind, id } }: Pick<Contract, 'counterpart'>): string {
  return kind === 'client' ? routes.client.at({ client: id }) : routes.organisation.at({ organisation: id })
}

/** Where the next version is drawn up. */
export function nextVersionAddress({ counterpart: { kind, id } }: Pick<Contract, 'counterpart'>): string {
  return kind === 'client' ? routes.newContract.at({ client: id }) : routes.newAgreement.at({ organisation: id })
}

/** The way to a contract from the learner’s clients or organisations. */
export function crumbsOf(contract: Pick<Contract, 'counterpart'>): Crumb[] {
  const { kind, alias } = contract.counterpart
  const list = kind === 'client' ? { label: 'Clients', href: routes.clients.at() } : { label: 'Organisations', href: routes.organisations.at() }
  return [list, { label: alias, href: counterpartAddress(contract) }]
}
