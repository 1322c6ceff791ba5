import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay } from '../../../kernel/dates.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { LeavingPlaces, type LeavingWords } from '../../confidentiality/index.ts'
import { answerPage, answerPublicPage } from '../../frame/index.ts'
import { KeptFor } from '../../keeping/index.ts'
import type { OpenedLink } from '../../links/index.ts'
import type { Contract } from '../contract.ts'
import { contractName, crumbsOf } from '../naming.ts'
import { termLabel } from '../schema.ts'
import type { WhyEndingIsRefused } from '../rules.ts'
import { endingFields } from '../schema.ts'
import { ownEndingInWords, refusalWords } from './words.ts'

export type EndingPage = {
  contract: Contract
  values?: Typed
  problems?: Problems | undefined
  refusal?: WhyEndingIsRefused | undefined
  leaving?: readonly LeavingWords[]
}

/** The learner’s page. It says first what the contract itself says about ending, and what follows. */
export function answerEndingPage(ask: Ask, page: EndingPage, status: ContentfulStatusCode = 200): Response {
  const { contract, refusal } = page
  const back = routes.contract.at({ contract: contract.id })
  const breadcrumb = [...crumbsOf(contract), { label: 'Contract', href: back }]
  const follows =
    contract.kind === 'organisation'
      ? 'The contracts with your clients stand on their own: end those that go with it.'
      : `Sessions with ${contract.counterpart.alias} after the last day do not count until a new contract is agreed; those before it stay as they are.`
  const lede = `Everybody else in it is told by mail. ${follows}`
  const notices = refusal && (
    <Notice kind="problem" title="The contract was not ended">
      <p>{refusalWords(refusal)}</p>
    </Notice>
  )
  return answerPage(
    ask,
    { title: `End the contract with ${contract.counterpart.alias}`, breadcrumb, lede, notices },
    <EndingBody page={page} action={routes.endContract.at({ contract: contract.id })} back={back} />,
    status,
  )
}

/** The same for a party outside, by a link. */
export function answerEndingByLink(ask: Ask, link: OpenedLink, page: EndingPage, status: ContentfulStatusCode = 200): Response {
  const { contract } = page
  const title = `End ${contractName(contract, 'the')} with ${link.learnerName}`
  const lede = `You signed it; it was agreed on ${longDay(contract.agreedOn)}. If you end it, everybody in it is told. You need no agreement from anybody.${contract.kind === 'organisation' ? '' : ` Sessions after the last day do not count for ${link.learnerName}’s course.`}`
  return answerPublicPage(
    ask,
    { title, lede, centreName: link.centre.name },
    <div class="stack">
      <EndingBody page={page} action={routes.answerLink.at({ token: link.token })} />
      <Sheet title="Who sees it, how long it is kept" kind="sunken" compact>
        <div class="stack-tight">
          <p>Everybody in the contract reads the day and what you write here. Those who mark and check {link.learnerName}’s work see it too, with no name.</p>
          <KeptFor where={link} left="ending" />
        </div>
      </Sheet>
    </div>,
    status,
  )
}

function EndingBody({ page, action, back }: { page: EndingPage; action: string; back?: string }) {
  const { contract, values, problems } = page
  const said = (['ending', 'cancellation'] as const).filter((key) => (contract.terms[key] ?? '') !== '')
  return (
    <div class="stack">
      {said.length > 0 && (
        <Sheet title="What you agreed about it" id="terms">
          <div class="stack">
            {said.map((key) => (
              <section class="stack-tight">
                <h3>{termLabel(key)}</h3>
                <p class="as-typed">{contract.terms[key]}</p>
              </section>
            ))}
          </div>
        </Sheet>
      )}
      <Sheet title="When and why" id="end">
        <Form action={`${action}#end`} problems={problems}>
          <Fields schema={endingFields} values={values} problems={problems} />
          <p class="small quiet">This cannot be taken back. To work together again, a new version is agreed and signed.</p>
          <ButtonRow>
            <Button kind="danger">End the contract</Button>
            {back !== undefined && (
              <ButtonLink kind="quiet" href={back}>
                Keep it
              </ButtonLink>
            )}
          </ButtonRow>
          <LeavingPlaces open={page.leaving ?? []} />
        </Form>
      </Sheet>
    </div>
  )
}

/** What the party who ended it reads, with their last copy. */
export function answerEndedByLink(ask: Ask, link: OpenedLink, contract: Contract): Response {
  return answerPublicPage(
    ask,
    { title: 'You have ended the contract', lede: ownEndingInWords(contract), centreName: link.centre.name },
    <div class="stack">
      <p>
        {link.learnerName}
        {contract.parties.length > 2 && ' and everybody else in it'} {contract.parties.length > 2 ? 'have' : 'has'} been told. What was agreed about
        confidentiality still holds.
      </p>
      <p>What was written until that day stays in {link.learnerName}’s record, under the same aliases.</p>
      <KeptFor where={link} left="ending" />
      <ButtonRow>
        <ButtonLink icon="download" download href={routes.linkCopy.at({ token: link.token })}>
          Save your last copy as a sealed PDF
        </ButtonLink>
      </ButtonRow>
    </div>,
  )
}
