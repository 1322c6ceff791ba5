import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { Contract } from '../contract.ts'
import { nextVersionAddress } from '../naming.ts'
import type { Organisation } from '../organisations/queries.ts'
import { hasSigned, stateOf } from '../rules.ts'

type Shown = { contract: Contract; versions: readonly Contract[] }
type Under = { organisation: Organisation | undefined }

/** Beside a version: the copies of it, and the other versions. */
export function Aside({ contract, versions, organisation }: Shown & Under) {
  return (
    <>
      {contract.parties.some(hasSigned) && <Copies contract={contract} />}
      <Versions contract={contract} versions={versions} />
      {organisation !== undefined && (
        <Sheet title="Organisation" compact>
          <p>
            {contract.counterpart.alias} works in <a href={routes.organisation.at({ organisation: organisation.id })}>{organisation.alias}</a>.
          </p>
        </Sheet>
      )}
    </>
  )
}

/** The way to the next version. */
export function ChangeLink({ contract, kind, words }: { contract: Contract; kind?: 'quiet'; words?: string }) {
  return (
    <ButtonLink kind={kind} icon="pencil" href={nextVersionAddress(contract)}>
      {words ?? `Change the ${contract.kind === 'organisation' ? 'agreement' : 'contract'}`}
    </ButtonLink>
  )
}

function Copies({ contract }: { contract: Contract }) {
  const action = routes.contractCopy.at({ contract: contract.id })
  return (
    <Sheet title="Sealed copies" compact id="copies">
      <div class="stack">
        <p class="small">A PDF that shows if anything in it was changed. Everybody who signs gets one too.</p>
        <ButtonRow>
          <ButtonLink kind="quiet" icon="download" download href={action}>
            Copy without names
          </ButtonLink>
        </ButtonRow>
        <form method="post" action={action}>
          <Button kind="quiet" icon="eye">
            Copy with all names
          </Button>
        </form>
        <p class="small quiet">The first can go into your portfolio. The second opens the names from the vault, which is noted; keep it to yourself.</p>
      </div>
    </Sheet>
  )
}

function Versions({ contract, versions }: Shown) {
  const state = stateOf(contract)
  return (
    <Sheet title="Versions" compact>
      <div class="stack">
        <ul class="stack-tight">
          {versions.toReversed().map((version) => (
            <li>
              <a href={routes.contract.at({ contract: version.id })} aria-current={version.id === contract.id ? 'page' : undefined}>
                Version {version.version}
              </a>{' '}
              <span class="small quiet">agreed on {longDay(version.agreedOn)}</span>
            </li>
          ))}
        </ul>
        {(state === 'waiting' || state === 'signed') && (
          <ButtonRow>
            <ChangeLink contract={contract} kind="quiet" />
            <ButtonLink kind="plain" href={routes.endContract.at({ contract: contract.id })}>
              End it
            </ButtonLink>
          </ButtonRow>
        )}
      </div>
    </Sheet>
  )
}
