import { routes } from '../../../routes.ts'
import { Button, ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { KeptClient } from '../queries.ts'

export function SetAsidePage({ client, meaning }: { client: KeptClient; meaning: string }) {
  return (
    <Sheet title="What this means">
      <div class="stack">
        <div class="prose">
          <p>{meaning}</p>
          {!client.setAside && (
            <p>
              Set a client aside when the work ended early, or when you have more clients than the unit asks for. Everything you wrote stays in your record, and
              nothing more is asked of it.
            </p>
          )}
        </div>
        <form method="post" action={routes.setClientAside.at({ client: client.id })}>
          <input type="hidden" name="revision" value={String(client.revision)} />
          <ButtonRow>
            <Button name="aside" value={client.setAside ? 'no' : 'yes'}>
              {client.setAside ? `Take ${client.alias} up again` : `Set ${client.alias} aside`}
            </Button>
            <ButtonLink kind="plain" href={routes.client.at({ client: client.id })}>
              Leave it as it is
            </ButtonLink>
          </ButtonRow>
        </form>
      </div>
    </Sheet>
  )
}
