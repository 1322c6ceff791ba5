import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay } from '../../../kernel/dates.ts'
import { listed } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { Timeline } from '../../../ui/timeline/timeline.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Link } from '../../links/index.ts'
import { endingInWords } from '../ending/words.ts'
import { contentHash } from '../content.ts'
import type { Contract, Party } from '../contract.ts'
import { crumbsOf, kindWords } from '../naming.ts'
import type { Organisation } from '../organisations/queries.ts'
import { ContractText, SignatureView, type Signature } from '../reading.tsx'
import { hasSigned, stateOf, whoHasStillToSign } from '../rules.ts'
import { newestFor } from '../sending.ts'
import { SignForm, type Attempt } from '../sign-form.tsx'
import { Aside, ChangeLink } from './aside.tsx'
import { historyOf } from './history.ts'
import { standingWords } from './standing.ts'
import { waitingWords } from './waiting.ts'

export type ContractPage = {
  contract: Contract
  versions: readonly Contract[]
  links: readonly Link[]
  /** In which organisation the client works. */
  organisation: Organisation | undefined
  today: string
  now: Temporal.Instant
  zone: string
  signatures?: ReadonlyMap<string, Signature> | undefined
  attempt?: Attempt | undefined
  /** Why what was asked was not done. */
  refusal?: { title: string; words: string; link?: { label: string; href: string } } | undefined
}

/** A version of a contract: who has still to sign, the text, and what happened to it. */
export function answerContractPage(ask: Ask, page: ContractPage, status: ContentfulStatusCode = 200): Response {
  const { contract, links, zone } = page
  const state = stateOf(contract)
  const breadcrumb = [...crumbsOf(contract)]
  const lede = `${kindWords(contract)}, version ${contract.version}, agreed on ${longDay(contract.agreedOn)}.`
  return answerPage(
    ask,
    {
      title: `${contract.kind === 'organisation' ? 'Agreement' : 'Contract'} with ${contract.counterpart.alias}`,
      breadcrumb,
      lede,
      main: <MainAction contract={contract} />,
      notices: <Notices page={page} />,
      aside: <Aside contract={contract} versions={page.versions} organisation={page.organisation} />,
    },
    <div class="stack">
      <WhoSigns page={page} />
      <ContractText contract={contract} aside={state === 'draft' && <a href={routes.editContract.at({ contract: contract.id })}>Change the draft</a>} />
      {!contract.replaced && contract.ending === undefined && contract.parties.some((party) => party.role === 'learner' && !hasSigned(party)) && (
        <Sheet title="Your signature" id="sign">
          <div class="stack">
            {state === 'draft' && <p>Once you have signed, the text stays as it is. To change it afterwards you draw up the next version.</p>}
            <SignForm action={`${routes.signContract.at({ contract: contract.id })}#sign`} seen={contentHash(contract)} attempt={page.attempt} />
          </div>
        </Sheet>
      )}
      <Sheet title="History" id="history">
        <Timeline label="What happened to this version" entries={historyOf(contract, links, zone)} />
      </Sheet>
    </div>,
    status,
  )
}

function outsiders(contract: Contract): readonly Party[] {
  return whoHasStillToSign(contract).filter((party) => party.role !== 'learner')
}

/** What comes next for this version: send it, change it as a party has asked, or sign it when it waits for the learner alone. */
function MainAction({ contract }: { contract: Contract }) {
  const state = stateOf(contract)
  if (state === 'draft') return <SendButton contract={contract} />
  if (state === 'ended') return <ChangeLink contract={contract} words="Draw up a new version" />
  if (state !== 'waiting') return <></>
  if (contract.parties.some((party) => !hasSigned(party) && party.answers.length > 0)) return <ChangeLink contract={contract} />
  if (contract.sentAt === undefined) return <SendButton contract={contract} />
  return outsiders(contract).length === 0 ? (
    <ButtonLink icon="sign" href="#sign">
      Sign it
    </ButtonLink>
  ) : (
    <></>
  )
}

function SendButton({ contract }: { contract: Contract }) {
  return (
    <form method="post" action={routes.sendContract.at({ contract: contract.id })}>
      <Button icon="send">Send to {listed(outsiders(contract).map((party) => party.alias))} to sign</Button>
    </form>
  )
}

function Notices({ page }: { page: ContractPage }) {
  const { contract, versions, refusal } = page
  const state = stateOf(contract)
  const newer = versions.at(-1)
  return (
    <>
      {refusal !== undefined && (
        <Notice kind="problem" title={refusal.title}>
          <p>
            {refusal.words} {refusal.link && <a href={refusal.link.href}>{refusal.link.label}</a>}
          </p>
        </Notice>
      )}
      {state === 'replaced' && newer !== undefined && (
        <Notice kind="attention" title={`Version ${newer.version} has taken its place`}>
          <p>
            This one stays as it was. <a href={routes.contract.at({ contract: newer.id })}>Open version {newer.version}</a>
          </p>
        </Notice>
      )}
      {state === 'waiting' && <WaitingNotice contract={contract} />}
      {state === 'signed' && <Notice kind="done" title="Signed by everyone" />}
      {contract.ending !== undefined && !contract.replaced && <EndedNotice contract={contract} reason={contract.ending.reason} />}
    </>
  )
}

function EndedNotice({ contract, reason }: { contract: Contract; reason: string }) {
  return (
    <Notice kind="attention" title={`This ${contract.kind === 'organisation' ? 'agreement' : 'contract'} is ended`}>
      <p>
        {endingInWords(contract, 'You')}
        {contract.kind !== 'organisation' && ` Sessions with ${contract.counterpart.alias} after that day do not count until a new version is agreed.`}
      </p>
      <p class="as-typed">“{reason}”</p>
    </Notice>
  )
}

function WaitingNotice({ contract }: { contract: Contract }) {
  const { title, says } = waitingWords(contract)
  return (
    <Notice kind={says.length === 1 ? 'info' : 'attention'} title={title}>
      {says.map((words) => (
        <p>{words}</p>
      ))}
    </Notice>
  )
}

function WhoSigns({ page }: { page: ContractPage }) {
  const { contract, signatures } = page
  const sealed = contract.parties.some(hasSigned) && signatures === undefined
  return (
    <Sheet title="Who signs" id="parties">
      <div class="stack">
        <DefinitionList lines={contract.parties.map((party) => ({ term: party.alias, says: <PartyLine page={page} party={party} /> }))} />
        {sealed && (
          <form method="post" action={routes.contractSignatures.at({ contract: contract.id })}>
            <Button kind="quiet" icon="eye">
              Show the signatures
            </Button>
          </form>
        )}
      </div>
    </Sheet>
  )
}

function PartyLine({ page, party }: { page: ContractPage; party: Party }) {
  const { contract, links, signatures } = page
  const link = newestFor(links, party)
  const { state, words, detail, note } = standingWords(party, link, page)
  const signature = signatures?.get(party.id)
  const isOpen = !contract.replaced && contract.ending === undefined && party.role !== 'learner' && !hasSigned(party)
  const asked = isOpen && contract.sentAt !== undefined
  return (
    <div class="stack-tight">
      <span class="row">
        <StateBadge state={state} words={words} /> {detail !== '' && <span class="quiet">{detail}</span>}
        {party.role === 'learner' && !hasSigned(party) && !contract.replaced && contract.ending === undefined && <a href="#sign">Sign it below</a>}
      </span>
      {note !== undefined && note !== '' && <span class="as-typed">“{note}”</span>}
      {signature !== undefined && <SignatureView signature={signature} />}
      {isOpen && <a href={routes.signHere.at({ contract: contract.id, party: party.id })}>{party.alias} signs here, on this device</a>}
      {asked && (
        <form method="post" action={routes.remindParty.at({ contract: contract.id, party: party.id })}>
          <Button kind="quiet" icon="mail">
            {link === undefined ? `Send it to ${party.alias}` : party.answers.length > 0 ? `Ask ${party.alias} again` : `Remind ${party.alias}`}
          </Button>
        </form>
      )}
    </div>
  )
}
