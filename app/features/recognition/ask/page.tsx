import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Unit } from '../../../specification/schema.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { Recognition } from '../queries.ts'
import { criteriaOptions, recognitionFields } from '../schema.ts'

const breadcrumb = [{ label: 'Prior learning', href: routes.recognition.at() }]

/** Which unit it is for, where the learner is on several. */
export function answerChooseUnit(ask: Ask, units: readonly Unit[], status: 200 | 422 = 200): Response {
  const words = { title: 'Ask for recognition', lede: 'For which unit?', breadcrumb }
  if (units.length === 0)
    return answerPage(
      ask,
      { ...words, lede: undefined },
      <EmptyState icon="award" title="You are not on a unit yet" action={<ButtonLink href={routes.home.at()}>Go home</ButtonLink>}>
        Once your centre has registered you, you can ask here to have prior learning recognised.
      </EmptyState>,
      status,
    )
  const lines = units.map((unit) => ({
    title: `Unit ${unit.number}: ${unit.title}`,
    href: routes.newRecognition.at({ unit: unitSlug(unit.reference) }),
    icon: 'unit' as const,
    detail: unit.reference,
  }))
  return answerPage(ask, words, <LinkList label="Your units" lines={lines} />, status)
}

type Shown = { open: OpenForm; unit: Unit; recognition?: Recognition; problems?: Problems }

/** The form in which recognition is asked for, or revised. */
export function answerRecognitionForm(ask: Ask, { open, unit, recognition, problems }: Shown, status: 200 | 409 | 422 = 200): Response {
  const schema = recognitionFields(criteriaOptions(unit))
  const action =
    recognition === undefined ? routes.newRecognition.at({ unit: unitSlug(unit.reference) }) : routes.editRecognition.at({ recognition: recognition.id })
  const words = {
    title: recognition === undefined ? 'Ask for recognition' : 'Revise what you ask for',
    lede: `Unit ${unit.number} · ${unit.title} (${unit.reference})`,
    breadcrumb,
  }
  const body = (
    <KeptForm open={open} action={action} submit={recognition === undefined ? 'Ask for it' : 'Save'} schema={schema} problems={problems}>
      <Fields schema={schema} values={open.values} problems={problems} />
    </KeptForm>
  )
  return answerPage(ask, words, body, status)
}
