import { shortDay } from '../../../kernel/dates.ts'
import { listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { Contract } from '../../../sufficiency/record.ts'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { Told, type Happening } from './happening.tsx'
import type { ClientView } from './view.ts'

/** Each version of the contract with a client, with who has signed it and who has not. */
export function contractEntries({ client, record, today }: ClientView): Happening[] {
  const contracts = record.contracts.filter((contract) => contract.client === client.id)
  return contracts.map((contract) => {
    const replaced = contracts.some((other) => other.supersedes === contract.id)
    return {
      id: contract.id,
      day: contract.agreedOn ?? client.startedOn,
      rank: 4,
      title: contract.version === 1 ? 'Contract' : `Contract, version ${contract.version}`,
      icon: 'contract',
      detail: contract.kind,
      state: replaced ? <StateBadge state="not started" words="Replaced" /> : <Signing contract={contract} year={Number(today.slice(0, 4))} />,
      body: (
        <>
          <Told name="Intended outcomes" text={contract.terms.intendedOutcomes} />
          <ul>
            {contract.parties.map((party) => (
              <li>{partySentence(contract, party, Number(today.slice(0, 4)))}</li>
            ))}
          </ul>
          {contract.ended !== undefined && <Told name="Ended" text={endedWords(contract.ended, Number(today.slice(0, 4)))} />}
          <p>
            <a href={routes.contract.at({ contract: contract.id })}>Open the contract</a>
          </p>
        </>
      ),
    }
  })
}

type Party = Contract['parties'][number]

function partySentence(contract: Contract, party: Party, year: number): string {
  const signed = contract.signatures.find((signature) => signature.party === party.id)
  const name = party.alias
  return signed === undefined ? `${name}: not signed yet` : `${name}: signed on ${shortDay(signed.date, year)}`
}

function endedWords({ date, reason }: NonNullable<Contract['ended']>, year: number): string {
  return [`Its last day: ${shortDay(date, year)}.`, ...(reason === undefined ? [] : [reason])].join(' ')
}

function Signing({ contract, year }: { contract: Contract; year: number }) {
  if (contract.ended !== undefined) return <StateBadge state="not started" words={`Ended, held until ${shortDay(contract.ended.date, year)}`} />
  const waiting = contract.parties.filter((party) => !contract.signatures.some((signature) => signature.party === party.id))
  if (contract.parties.length > 0 && waiting.length === 0) return <StateBadge state="met" words="Signed" />
  return (
    <StateBadge state="waiting" for={waiting.length === 0 ? 'its parties' : listed(waiting.map((party) => (party.role === 'learner' ? 'you' : party.alias)))} />
  )
}
