import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { dayOf, longDay } from '../../../kernel/dates.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import { KeptFor } from '../../keeping/index.ts'
import { ToEverything, type OpenedLink } from '../../links/index.ts'
import type { Request, RequestAnswer } from '../request.ts'
import { changeFields, commentFields, declineFields, testimonyFields, wrongSessionFields } from '../schema.ts'
import { sessionWords, ShownSheets } from './shown.tsx'
import { wordingOf } from './words.ts'

type Answer = RequestAnswer['answer']
type Attempt = { answer: Answer; values: Typed; problems: Problems }
type Page = { link: OpenedLink; request: Request; attempt?: Attempt }

/** The page on which somebody outside reads what is asked, and answers or says no. */
export function answerRequestPage(ask: Ask, { link, request, attempt }: Page, status: ContentfulStatusCode = 200): Response {
  const wording = wordingOf(link, request.shown)
  const body = (
    <div class="stack">
      <ShownSheets shown={request.shown} />
      <MainAnswer link={link} request={request} {...(attempt?.answer === 'agreed' ? { attempt } : {})} />
      <NotRight link={link} request={request} {...(attempt?.answer === 'not right' ? { attempt } : {})} />
      <Decline link={link} request={request} {...(attempt?.answer === 'declined' ? { attempt } : {})} />
      <Sheet title="Why you are asked, who sees it, how long it is kept" kind="sunken" compact>
        <div class="stack-tight">
          <p>{wording.why}</p>
          <p>{wording.readers}</p>
          <KeptFor where={link} left={request.shown.purpose === 'write witness testimony' ? 'testimony' : 'answer'} />
          <p>You can answer until {longDay(dayOf(link.expiresAt, link.centre.zone))}. After that the link stops.</p>
        </div>
      </Sheet>
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, { title: wording.title, lede: wording.lede, centreName: link.centre.name }, body, status)
}

function Hidden({ answer, request }: { answer: Answer; request: Request }) {
  return (
    <>
      <input type="hidden" name="answer" value={answer} />
      <input type="hidden" name="seen" value={request.hash} />
    </>
  )
}

function MainAnswer({ link, request, attempt }: Page) {
  const { purpose } = request.shown
  const filled = { values: attempt?.values, problems: attempt?.problems }
  return (
    <Form action={`${routes.answerLink.at({ token: link.token })}#answer`} problems={attempt?.problems}>
      <Hidden answer="agreed" request={request} />
      <div id="answer">
        {purpose === 'review reflective log' && <Fields schema={commentFields} {...filled} />}
        {purpose === 'write witness testimony' && <Fields schema={testimonyFields} {...filled} />}
      </div>
      <div class="button-row">
        <Button icon="check">{wordingOf(link, request.shown).button}</Button>
      </div>
    </Form>
  )
}

function NotRight({ link, request, attempt }: Page) {
  const { shown } = request
  if (shown.purpose !== 'confirm sessions' && shown.purpose !== 'agree needs and goals') return <></>
  const filled = { values: attempt?.values, problems: attempt?.problems }
  const options = shown.purpose === 'confirm sessions' ? shown.sessions.map((session) => ({ value: session.id, label: sessionWords(session) })) : []
  return (
    <Disclosure sheet summary="Something is not right" open={attempt !== undefined} id="not-right">
      <Form action={`${routes.answerLink.at({ token: link.token })}#not-right`} problems={attempt?.problems}>
        <Hidden answer="not right" request={request} />
        {shown.purpose === 'confirm sessions' ? <Fields schema={wrongSessionFields(options)} {...filled} /> : <Fields schema={changeFields} {...filled} />}
        <div class="button-row">
          <Button kind="quiet" icon="reply">
            Tell {link.learnerName}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}

function Decline({ link, request, attempt }: Page) {
  return (
    <Disclosure sheet summary="I do not want to answer" open={attempt !== undefined} id="decline">
      <Form action={`${routes.answerLink.at({ token: link.token })}#decline`} problems={attempt?.problems}>
        <Hidden answer="declined" request={request} />
        <p>That is fine. You need give no reason. {link.learnerName} is told that you said no, and you will get no more letters about it.</p>
        <Fields schema={declineFields} values={attempt?.values} problems={attempt?.problems} />
        <div class="button-row">
          <Button kind="danger">Say no</Button>
        </div>
      </Form>
    </Disclosure>
  )
}

/** Thanks, with what was asked and what was answered. */
export function answerThanks(ask: Ask, link: OpenedLink, { shown, answer }: Request): Response {
  const declined = answer?.answer === 'declined'
  const body = (
    <div class="stack">
      <p>
        {declined
          ? `${link.learnerName} is told that you said no. There is nothing more to do.`
          : `${link.learnerName} can see your answer now. You can close this page.`}
      </p>
      {answer !== undefined && answer.said !== '' && (
        <Sheet title="What you said">
          <p class="as-typed">{answer.said}</p>
        </Sheet>
      )}
      <ShownSheets shown={shown} wrong={answer?.wrong} />
      <ToEverything link={link} />
    </div>
  )
  return answerPublicPage(ask, { title: declined ? 'You have said no' : 'Thank you', centreName: link.centre.name }, body)
}
