import { longDay } from '../../../kernel/dates.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Unit } from '../../../specification/schema.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Recognition } from '../queries.ts'
import { whyChangingIsRefused } from '../rules.ts'
import { criteriaOptions, decisionFields } from '../schema.ts'
import { kindWords, RecognitionBadge } from '../words.tsx'

const breadcrumb = [{ label: 'Prior learning', href: routes.recognition.at() }]

/** A learner's own request, with the decision upon it. */
export function answerOwnRecognition(ask: Ask, recognition: Recognition, unit: Unit): Response {
  const { id, standing } = recognition
  const mayChange = whyChangingIsRefused(standing) === undefined
  const words = {
    title: kindWords[recognition.kind],
    lede: ledeOf(recognition, unit),
    breadcrumb,
    main: mayChange ? (
      <ButtonLink icon="pencil" href={routes.editRecognition.at({ recognition: id })}>
        Revise
      </ButtonLink>
    ) : undefined,
  }
  const body = (
    <div class="stack">
      <Request recognition={recognition} unit={unit} />
      {mayChange && (
        <form method="post" action={routes.withdrawRecognition.at({ recognition: id })}>
          <Button kind="plain">Withdraw this request</Button>
        </form>
      )}
    </div>
  )
  return answerPage(ask, words, body)
}

function ledeOf({ unit: reference, learnerName }: Recognition, { number, title }: Unit, whose = false): string {
  return `${whose ? `${learnerName} · ` : ''}Unit ${number} · ${title} (${reference})`
}

type Shown = { recognition: Recognition; unit: Unit; open: OpenForm; problems?: Problems; revised?: boolean }

/** The same before those who work with the learner; the assessor and the administrator decide (R037). */
export function answerRecognitionToDecide(ask: Ask, { recognition, unit, open, problems, revised }: Shown, status: 200 | 409 | 422 = 200): Response {
  const { place, personId } = memberOf(ask)
  const decides =
    (place.role === 'assessor' || place.role === 'administrator') && recognition.learnerPersonId !== personId && recognition.standing !== 'withdrawn'
  const words = { title: kindWords[recognition.kind], lede: ledeOf(recognition, unit, true), breadcrumb, notices: revised && <Revised /> }
  const body = (
    <div class="stack">
      {!decides && problems !== undefined && (
        <Notice kind="problem" title="Nothing was decided">
          {Object.values(problems).join(' ')}
        </Notice>
      )}
      <Request recognition={recognition} unit={unit} />
      {decides && (
        <Sheet title={recognition.decision === undefined ? 'Decide' : 'Decide again'}>
          <KeptForm
            open={open}
            action={routes.decideRecognition.at({ recognition: recognition.id })}
            submit="Keep the decision"
            schema={decisionFields}
            problems={problems}
          >
            <Fields schema={decisionFields} values={open.values} problems={problems} />
          </KeptForm>
        </Sheet>
      )}
    </div>
  )
  return answerPage(ask, words, body, status)
}

function Revised() {
  return (
    <Notice kind="attention" title="It was revised while you were reading">
      This is what the learner asks for now. Read it again before you decide; what you typed is still in the form.
    </Notice>
  )
}

function Request({ recognition, unit }: { recognition: Recognition; unit: Unit }) {
  const { criteria, evidence, askedOn, decision, standing } = recognition
  const asked = criteriaOptions(unit).filter(({ value }) => criteria.includes(value))
  return (
    <>
      <Sheet title="What is asked for" aside={<RecognitionBadge recognition={recognition} />}>
        <DefinitionList
          lines={[
            {
              term: 'For',
              says:
                criteria.length === 0 ? (
                  'The whole unit'
                ) : (
                  <ul>
                    {asked.map(({ label }) => (
                      <li>{label}</li>
                    ))}
                  </ul>
                ),
            },
            { term: 'What shows it', says: <span class="as-typed">{evidence}</span> },
            { term: 'Asked on', says: longDay(askedOn) },
          ]}
        />
      </Sheet>
      {decision !== undefined && (
        <Sheet title={standing === 'waiting' ? 'The decision upon the earlier text' : 'The decision'}>
          <DefinitionList
            lines={[
              { term: 'Decision', says: decision.decision === 'agreed' ? 'Agreed' : 'Refused' },
              { term: 'Reason', says: <span class="as-typed">{decision.reason}</span> },
              { term: 'By', says: `${decision.decidedByName}, ${longDay(decision.decidedOn)}` },
            ]}
          />
        </Sheet>
      )}
    </>
  )
}
