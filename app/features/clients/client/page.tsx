import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { NextList } from '../../../ui/next-list/next-list.tsx'
import { Path } from '../../../ui/path/path.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import type { KeptClient } from '../queries.ts'
import { timelineOf } from './timeline.tsx'
import type { ClientView } from './view.ts'

const stepsShown = 3

export function ClientPage({ view }: { view: ClientView }) {
  const { client, path } = view
  const entries = timelineOf(view)
  const steps = client.setAside ? [] : (path?.steps ?? []).slice(0, stepsShown)
  return (
    <div class="stack">
      {path !== undefined && !client.setAside && (
        <Sheet title="The path">
          <Path label={`The path with ${client.alias}, from needs to review`} stones={path.stones} />
        </Sheet>
      )}
      {steps.length > 0 && (
        <Sheet title="Next">
          <NextList steps={steps} />
        </Sheet>
      )}
      <Sheet title="What has happened" aside={entries.length > 0 ? 'Newest first' : undefined}>
        {entries.length === 0 ? (
          <p class="quiet">
            Needs, goals, contracts, sessions and feedback will stand here in order of their days. Begin with what {client.alias} needs, and with which tool you
            found it out.
          </p>
        ) : (
          <Timeline label={`Everything with ${client.alias}`} entries={entries} />
        )}
      </Sheet>
      <About client={client} />
    </div>
  )
}

function About({ client }: { client: KeptClient }) {
  const at = { client: client.id }
  const typed = (text: string) => text !== '' && <p class="as-typed">{text}</p>
  return (
    <Disclosure summary={`About ${client.alias}`} sheet open={client.rationale === ''}>
      <div class="stack">
        <DefinitionList
          lines={[
            { term: 'First meeting', says: longDay(client.startedOn) },
            { term: 'Their situation', says: typed(client.context) || undefined },
            { term: 'Why this client', says: typed(client.rationale) || undefined },
          ]}
        />
        <ButtonRow>
          <ButtonLink kind="quiet" icon="pencil" href={routes.editClient.at(at)}>
            Change this
          </ButtonLink>
          <ButtonLink kind="plain" href={routes.setClientAside.at(at)}>
            {client.setAside ? 'Take them up again' : 'Set aside'}
          </ButtonLink>
          <ButtonLink kind="plain" href={routes.accessRequest.at({ subject: client.id })}>
            They ask what you hold
          </ButtonLink>
        </ButtonRow>
      </div>
    </Disclosure>
  )
}
