import { hours } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { ClientEvaluation } from '../../../sufficiency/evaluation.ts'
import { ClientChip } from '../../../ui/client-chip/client-chip.tsx'
import { Icon } from '../../../ui/icon/icon.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Path } from '../../../ui/path/path.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import type { Reckoning } from '../../practice/index.ts'
import { pathOf } from '../path-of-client.ts'
import type { KeptClient } from '../queries.ts'
import { NoClientsYet } from './no-clients-yet.tsx'

export function ListPage({ clients, reckoning }: { clients: readonly KeptClient[]; reckoning: Reckoning | undefined }) {
  if (clients.length === 0) return <NoClientsYet />
  return (
    <div class="stack">
      {reckoning === undefined && (
        <Notice kind="info">You are not registered on a unit yet, so nothing is asked of your clients. Your centre registers you.</Notice>
      )}
      {clients.map((client) => (
        <OneClient client={client} reckoning={reckoning} />
      ))}
      <p class="small">
        <a href={routes.organisations.at()}>Organisations that you work for</a>
      </p>
    </div>
  )
}

function OneClient({ client, reckoning }: { client: KeptClient; reckoning: Reckoning | undefined }) {
  const evaluated = reckoning?.evaluation.clients.find((one) => one.id === client.id)
  const path = reckoning && evaluated && pathOf(evaluated, reckoning)
  const [next] = path?.steps ?? []
  return (
    <section class="sheet" aria-labelledby={`client-${client.id}`}>
      <div class="sheet-head">
        <h2 id={`client-${client.id}`}>
          <ClientChip client={client.look} href={routes.client.at({ client: client.id })} />
        </h2>
        <div class="small quiet figures">{client.setAside ? <StateBadge state="not started" words="Set aside" /> : evaluated && hoursWords(evaluated)}</div>
      </div>
      <div class="stack">
        {!client.setAside && path && <Path label={`The path with ${client.alias}`} stones={path.stones} />}
        {client.setAside && <p class="quiet">Nothing with {client.alias} counts for your unit, and nothing is asked for.</p>}
        {!client.setAside && next && (
          <a class="put-right" href={next.href}>
            {next.words} <Icon name="forward" />
          </a>
        )}
      </div>
    </section>
  )
}

function hoursWords({ minutes, waitingFor }: ClientEvaluation): string {
  const counting = `${hours(minutes.counted)} h count`
  if (minutes.waiting === 0) return counting
  return `${counting} · ${hours(minutes.waiting)} h wait${waitingFor.length === 0 ? '' : ` for ${waitingFor.join(', ')}`}`
}
