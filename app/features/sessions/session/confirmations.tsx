import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Confirmation } from '../confirmed.ts'

/** What clients said by a link: whether the session was on that day and for that long. */
export function ConfirmationSheet({ confirmations, clients }: { confirmations: readonly Confirmation[]; clients: readonly { id: string; alias: string }[] }) {
  return (
    <Sheet title="Confirmed by the client">
      <div class="stack-tight">
        {confirmations.length === 0 && <p class="quiet">Nobody was asked yet, or nobody has answered. A client confirms the day and the length in a minute.</p>}
        {confirmations.length > 0 && <DefinitionList lines={confirmations.map((one) => ({ term: one.alias, says: saidBy(one) }))} />}
        <ButtonRow>
          {clients.map(({ id, alias }) => (
            <ButtonLink kind="quiet" icon="send" href={routes.askSessions.at({ client: id })}>
              Ask {alias} to confirm
            </ButtonLink>
          ))}
        </ButtonRow>
      </div>
    </Sheet>
  )
}

function saidBy({ answer, on, holds }: Confirmation): string {
  const said = answer === 'confirmed' ? `Confirmed on ${longDay(on)}` : `Said on ${longDay(on)} that it is not right`
  return holds ? `${said}.` : `${said}. The entry was changed since, so that no longer holds: ask again.`
}
