import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptClient } from '../../clients/index.ts'
import { answerPage } from '../../frame/index.ts'
import { diaryCrumb } from '../form-page.tsx'

/** The first step: with whom. Then the form can show that client's goals and what was agreed last time. */
export function answerChooseClient(ask: Ask, clients: readonly KeptClient[]): Response {
  return answerPage(
    ask,
    { title: 'Log a session', breadcrumb: [diaryCrumb] },
    <Sheet title="Who was it with?">
      <div class="stack">
        <div class="row">
          {clients.map((client) => (
            <ButtonLink kind="quiet" icon={client.kind === 'group' ? 'clients' : 'client'} href={routes.newSession.at({ client: client.id })}>
              {client.alias}
            </ButtonLink>
          ))}
        </div>
        {clients.length > 1 && <Several clients={clients} />}
      </div>
    </Sheet>,
  )
}

function Several({ clients }: { clients: readonly KeptClient[] }) {
  return (
    <Disclosure summary="Several clients in one session">
      <form class="form" method="get" action={routes.newSession.at()}>
        <fieldset class="field">
          <legend class="field-label">Tick everybody who was there</legend>
          <p class="field-hint">Its time counts once, for each of them.</p>
          <div class="choices">
            {clients.map((client) => (
              <div class="choice">
                <input class="checkbox" type="checkbox" id={`with-${client.id}`} name="client" value={client.id} />
                <label for={`with-${client.id}`}>{client.alias}</label>
              </div>
            ))}
          </div>
        </fieldset>
        <div class="button-row">
          <Button kind="quiet">Go on with these</Button>
        </div>
      </form>
    </Disclosure>
  )
}

/** Without a client there is nobody to log a session with. */
export function answerNoClients(ask: Ask): Response {
  return answerPage(
    ask,
    { title: 'Log a session', breadcrumb: [diaryCrumb] },
    <EmptyState icon="clients" title="First add a client" action={<ButtonLink href={routes.newClient.at()}>Add your first client</ButtonLink>}>
      <p>A session belongs to a client. It takes a minute to add one: you give an alias like “Client A”, and the real name stays locked away.</p>
    </EmptyState>,
  )
}
