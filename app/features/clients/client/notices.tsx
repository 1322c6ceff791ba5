import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { whatFollows } from '../consent-rules.ts'
import { safeguardingWarning } from '../rules.ts'
import type { ClientView } from './view.ts'

/** What the learner should know of a client before anything else. */
export function Notices({ view: { client, consents, evaluation } }: { view: ClientView }) {
  const at = { client: client.id }
  const warning = safeguardingWarning(client)
  const takenBack = (['assessment', 'records'] as const)
    .map((purpose) => consents.find((act) => act.purpose === purpose))
    .find((newest) => newest?.act === 'withdrawn')
  return (
    <>
      {warning !== undefined && (
        <Notice kind="attention" title="A DBS check is needed">
          {warning} <a href={routes.clientSafeguarding.at(at)}>Enter the date</a>
        </Notice>
      )}
      {client.setAside && (
        <Notice kind="info" title={`${client.alias} is set aside`}>
          Nothing with them counts for your unit, and nothing is asked for. <a href={routes.setClientAside.at(at)}>Take them up again</a>
        </Notice>
      )}
      {takenBack !== undefined && !client.setAside && (
        <Notice kind="attention" title={`${client.alias} took back consent on ${longDay(takenBack.onDay)}`}>
          {whatFollows(takenBack.purpose, 'withdrawn')} <a href={routes.clientConsents.at(at)}>What {client.alias} agrees to</a>
        </Notice>
      )}
      {evaluation === undefined && <Notice kind="info">You are not registered on a unit yet, so nothing is asked for. Your centre registers you.</Notice>}
    </>
  )
}
