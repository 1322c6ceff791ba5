import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { longDay } from '../../../kernel/dates.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Evidence } from '../queries.ts'
import { evidenceFields, type EvidenceChoices } from '../schema.ts'

type Shown = { open: OpenForm; choices: EvidenceChoices; evidence?: Evidence; problems?: Problems }

const crumb = { label: 'Evidence', href: routes.evidence.at() }

/** The form for a new piece of evidence, or for one that is revised. */
export function answerEvidenceForm(ask: Ask, { open, choices, evidence, problems }: Shown, status: ContentfulStatusCode = 200): Response {
  const schema = evidenceFields(choices)
  const fields = Object.keys(schema.shape) as (keyof typeof schema.shape)[]
  const offered = fields.filter((key) => (key === 'parts' ? choices.parts.length > 0 : key !== 'criteria' || choices.criteria.length > 0))
  const shown = evidence?.asGiven === true ? offered.filter((key) => key === 'criteria') : offered
  const own = evidence === undefined ? [crumb] : [crumb, { label: evidence.title, href: routes.oneEvidence.at({ evidence: evidence.id }) }]
  const action = evidence === undefined ? routes.newEvidence.at() : routes.editEvidence.at({ evidence: evidence.id })
  return answerPage(
    ask,
    {
      title: evidence === undefined ? 'Add evidence' : evidence.asGiven ? `Which criteria “${evidence.title}” serves` : 'Revise evidence',
      lede: evidence?.asGiven === true ? 'It was given by a link, and its text stays as it was given.' : undefined,
      breadcrumb: own,
      notices: evidence?.agreed && <AgreementEnds on={evidence.agreed.on} />,
    },
    <KeptForm
      open={open}
      action={action}
      submit={evidence === undefined ? 'Add to your record' : evidence.asGiven ? 'Keep these criteria' : 'Keep the revised text'}
      problems={problems}
      schema={schema}
    >
      <Fields schema={schema} only={shown} values={open.values} problems={problems} />
    </KeptForm>,
    status,
  )
}

function AgreementEnds({ on }: { on: string }) {
  return (
    <Notice kind="attention" title={`Your assessor agreed this on ${longDay(on)}`}>
      If you change it, the agreement ends and they look at it again.
    </Notice>
  )
}

/** Says why a piece cannot be revised now. Its text stays to be read. */
export function answerRevisingRefused(ask: Ask, evidence: Evidence, why: 'with the assessor' | 'passed', status: ContentfulStatusCode = 200): Response {
  const words = {
    'with the assessor':
      'You have submitted a unit with this evidence in it, and your assessor is looking at it. If they refer it back to you, you can revise it then. Until then, add another piece.',
    passed: 'You have passed a unit with this evidence in it, so it stays as it was judged. For another unit, add another piece.',
  }
  return answerPage(
    ask,
    { title: 'This evidence cannot be revised now', breadcrumb: [crumb] },
    <div class="stack">
      <p class="prose">{words[why]}</p>
      <p>
        <ButtonLink href={routes.oneEvidence.at({ evidence: evidence.id })}>Back to {evidence.title}</ButtonLink>
      </p>
    </div>,
    status,
  )
}
