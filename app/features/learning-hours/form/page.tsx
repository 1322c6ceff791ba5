import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { LearningHour } from '../queries.ts'
import { learningFields } from '../schema.ts'

const breadcrumb = [{ label: 'Learning hours', href: routes.learningHours.at() }]

type Shown = { open: OpenForm; what: readonly Option[]; hour?: LearningHour; problems?: Problems }

/** The form in which time is logged or changed. */
export function answerLearningForm(ask: Ask, { open, what, hour, problems }: Shown, status: 200 | 409 | 422 = 200): Response {
  const schema = learningFields(what)
  const action = hour === undefined ? routes.newLearningHour.at() : routes.learningHour.at({ hour: hour.id })
  const another = hour === undefined && (
    <Button kind="quiet" name="another" value="yes">
      Save, and log more
    </Button>
  )
  const body = (
    <div class="stack">
      <KeptForm open={open} action={action} submit="Save" schema={schema} problems={problems} beside={another}>
        <Fields schema={schema} values={open.values} problems={problems} />
      </KeptForm>
      {hour !== undefined && (
        <form method="post" action={routes.takeOutLearningHour.at({ hour: hour.id })}>
          <Button kind="plain">{hour.takenOut ? 'Put this entry back' : 'Take this entry out'}</Button>
        </form>
      )}
    </div>
  )
  const words = {
    title: hour === undefined ? 'Log learning time' : 'An entry of your learning hours',
    lede: 'Coaching sessions stand in your diary. Here goes what you learn beside them.',
    breadcrumb,
  }
  return answerPage(ask, words, body, status)
}

/** For a learner who is on no unit and no qualification yet. */
export function answerNothingToLearnFor(ask: Ask): Response {
  return answerPage(
    ask,
    { title: 'Log learning time', breadcrumb },
    <EmptyState icon="clock" title="You are not on a unit yet" action={<ButtonLink href={routes.home.at()}>Go home</ButtonLink>}>
      Learning time is logged for a unit or for a qualification. Once your centre has registered you, you can log what came before, too.
    </EmptyState>,
  )
}
