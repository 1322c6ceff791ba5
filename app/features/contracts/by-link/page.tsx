import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { dayOf, longDay } from '../../../kernel/dates.ts'
import { counted, readingMinutes } from '../../../kernel/text.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import { keepingWords } from '../../keeping/index.ts'
import type { OpenedLink } from '../../links/index.ts'
import { whatIsKept } from '../consent.ts'
import { contentHash } from '../content.ts'
import type { Answer, Contract, Party } from '../contract.ts'
import { contractName } from '../naming.ts'
import { ContractText, SignatureView, type Signature } from '../reading.tsx'
import { hasSigned } from '../rules.ts'
import { changeFields, declineFields } from '../schema.ts'
import { SignForm, type Attempt } from '../sign-form.tsx'

export type SigningPage = {
  link: OpenedLink
  contract: Contract
  party: Party
  /** What was sent and could not be kept, by the answer it was to be. */
  attempt?: { answer: Answer['answer'] } & Attempt
  /** What is said of the code that was mailed, the second step of signing. */
  code?: string
  /** The text is not the one that was read. */
  textChanged?: boolean
}

/** The page on which somebody without an account reads a contract and answers. */
export function answerSigningPage(ask: Ask, page: SigningPage, status: ContentfulStatusCode = 200): Response {
  const { link, contract, party, attempt } = page
  const title = `${link.learnerName} asks you to sign ${contractName(contract, 'a')}`
  const minutes = readingMinutes(Object.values(contract.terms))
  const lede = `It says what you commit to together, what is to come of it, and what stays confidential. Reading it takes about ${counted(minutes, 'minute')}. You can answer until ${longDay(dayOf(link.expiresAt, link.centre.zone))}.`
  const action = routes.answerLink.at({ token: link.token })
  return answerPublicPage(
    ask,
    {
      title: page.code === undefined ? 'A contract to sign' : 'Type the code to sign',
      heading: title,
      lede,
      centreName: link.centre.name,
      notices: page.textChanged && <TextChanged />,
    },
    <>
      <ContractText contract={contract} />
      <Parties link={link} contract={contract} own={party} />
      <Sheet title="What is kept, and how long" id="kept">
        <ul class="prose list-disc ps-5">
          {[...whatIsKept, ...keepingWords(link, 'signature')].map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Sign" id={page.code === undefined ? 'sign' : 'signing'}>
        <div class="stack">
          <SignForm action={`${action}#sign`} seen={contentHash(contract)} attempt={attempt?.answer === 'signed' ? attempt : undefined} code={page.code} />
          {page.code === undefined && <p class="small quiet">When you press Sign we send a code to your e-mail address. You type it here as the last step.</p>}
        </div>
      </Sheet>
      <OtherAnswers page={page} action={action} />
    </>,
    status,
  )
}

function TextChanged() {
  return (
    <Notice kind="attention" title="The contract has changed since you opened it">
      <p>Your answer was not kept, because it was to another text. Read it again below, then answer.</p>
    </Notice>
  )
}

function Parties({ link, contract, own }: { link: OpenedLink; contract: Contract; own: Party }) {
  const called = (party: Party) => {
    if (party.role === 'learner') return `${link.learnerName} (${contract.approach === 'coaching' ? 'coach' : 'mentor'})`
    return party.id === own.id ? `You, called “${party.alias}” here` : party.alias
  }
  return (
    <Sheet title="Who signs" id="parties">
      <div class="stack">
        <DefinitionList
          lines={contract.parties.map((party) => ({
            term: called(party),
            says: hasSigned(party) ? <StateBadge state="passed" words="Signed" /> : <StateBadge state="waiting" words="Has still to sign" />,
          }))}
        />
        <p class="small quiet">Names are left out of the record on purpose, so that nobody who assesses {link.learnerName} learns who you are.</p>
      </div>
    </Sheet>
  )
}

function OtherAnswers({ page, action }: { page: SigningPage; action: string }) {
  const { attempt, contract, link } = page
  const seen = contentHash(contract)
  const of = (answer: Answer['answer']) => (attempt?.answer === answer ? attempt : undefined)
  const change = of('change requested')
  const decline = of('declined')
  return (
    <>
      <Disclosure sheet summary="Ask for a change" open={change !== undefined} id="change">
        <Form action={`${action}#change`} problems={change?.problems}>
          <input type="hidden" name="answer" value="change requested" />
          <input type="hidden" name="seen" value={seen} />
          <Fields schema={changeFields} values={change?.values} problems={change?.problems} />
          <div class="button-row">
            <Button kind="quiet" icon="reply">
              Ask {link.learnerName} for this change
            </Button>
          </div>
        </Form>
      </Disclosure>
      <Disclosure sheet summary="Decline" open={decline !== undefined} id="decline">
        <Form action={`${action}#decline`} problems={decline?.problems}>
          <input type="hidden" name="answer" value="declined" />
          <input type="hidden" name="seen" value={seen} />
          <p>You need give no reason. {link.learnerName} is told that you have declined, and can ask you again.</p>
          <Fields schema={declineFields} values={decline?.values} problems={decline?.problems} />
          <div class="button-row">
            <Button kind="danger">Decline to sign</Button>
          </div>
        </Form>
      </Disclosure>
    </>
  )
}

/** Thanks, and the copy: the text with the signature of who reads it. */
export function answerSignedPage(ask: Ask, { link, contract, party }: SigningPage, answer: Answer, signature: Signature | undefined): Response {
  const titles = { signed: 'Thank you: you have signed', 'change requested': 'Thank you: your wish is on its way', declined: 'You have declined' }
  const words = {
    signed: 'This is your copy. It is also on its way to you by mail, and you can print or save this page.',
    'change requested': `${link.learnerName} is told of it. If the contract is changed you get a new letter with the new text.`,
    declined: `${link.learnerName} has been told. There is nothing more to do.`,
  }
  return answerPublicPage(
    ask,
    { title: titles[answer.answer], lede: words[answer.answer], centreName: link.centre.name },
    <>
      <Sheet title="Your answer" id="answer">
        <p>
          {answer.answer === 'signed' ? 'Signed' : 'Answered'} on {longDay(answer.answeredOn)}.
        </p>
        {signature !== undefined && <SignatureView signature={signature} />}
        {answer.note !== '' && <p class="as-typed">“{answer.note}”</p>}
      </Sheet>
      {answer.answer === 'signed' && (
        <ButtonRow>
          <ButtonLink download icon="download" href={routes.linkCopy.at({ token: link.token })}>
            Save your copy as a sealed PDF
          </ButtonLink>
        </ButtonRow>
      )}
      {answer.answer === 'signed' && <ContractText contract={contract} />}
      {answer.answer === 'signed' && <Parties link={link} contract={contract} own={party} />}
      {answer.answer === 'signed' && (
        <p class="small quiet">
          Fingerprint of what you signed (SHA-256): <span class="break-all">{answer.contentHash}</span>
        </p>
      )}
    </>,
  )
}
