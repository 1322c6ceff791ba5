import { shortDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import type { Unit } from '../../../specification/schema.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { answerPage } from '../../frame/index.ts'
import type { Recognition } from '../queries.ts'
import { kindWords, RecognitionBadge, scopeWords } from '../words.tsx'

/** A learner's own requests. */
export function answerOwnRecognitions(ask: Ask, recognitions: readonly Recognition[], units: ReadonlyMap<string, Unit>): Response {
  const main = (
    <ButtonLink icon="plus" href={routes.newRecognition.at()}>
      Ask for recognition
    </ButtonLink>
  )
  const words = {
    title: 'Prior learning',
    lede: 'What you have learned before can count: for a whole unit, or for some of its criteria.',
    breadcrumb: [{ label: 'Your qualification', href: routes.qualification.at() }],
  }
  if (recognitions.length === 0) return answerPage(ask, words, <Nothing />)
  const rows = recognitions.map((recognition) => [
    <Entry
      title={<a href={routes.oneRecognition.at({ recognition: recognition.id })}>{kindWords[recognition.kind]}</a>}
      more={`${nameOf(recognition.unit, units.get(recognition.unit))} · ${scopeWords(recognition.criteria, units.get(recognition.unit))}`}
    />,
    <RecognitionBadge recognition={recognition} />,
    shortDay(recognition.askedOn, thisYear(ask)),
  ])
  return answerPage(ask, { ...words, main }, <Table caption="What you have asked for, the newest first" first="What" rows={rows} />)
}

function nameOf(reference: string, unit: Unit | undefined): string {
  return unit === undefined ? reference : `Unit ${unit.number} (${reference})`
}

function thisYear(ask: Ask): number {
  return Number(memberOf(ask).today.slice(0, 4))
}

/** What learners have asked for, before those who work with them. */
export function answerRecognitionsToDecide(ask: Ask, recognitions: readonly Recognition[]): Response {
  const waiting = recognitions.filter(({ standing }) => standing === 'waiting')
  const rest = recognitions.filter(({ standing }) => standing !== 'waiting')
  const words = {
    title: 'Prior learning',
    lede: waiting.length === 0 ? 'Nothing waits for a decision.' : `${counted(waiting.length, 'request waits', 'requests wait')} for a decision.`,
    breadcrumb: [{ label: 'Learners', href: routes.cohort.at() }],
  }
  if (recognitions.length === 0)
    return answerPage(
      ask,
      words,
      <EmptyState icon="award" title="Nobody has asked yet">
        Learners ask under their qualification to have prior learning recognised, or to be exempted. What they ask for comes here.
      </EmptyState>,
    )
  const rows = [...waiting, ...rest].map((recognition) => [
    <Entry
      title={<a href={routes.oneRecognition.at({ recognition: recognition.id })}>{recognition.learnerName}</a>}
      more={`${kindWords[recognition.kind]} · ${recognition.unit} · ${recognition.criteria.length === 0 ? 'the whole unit' : counted(recognition.criteria.length, 'criterion', 'criteria')}`}
    />,
    <RecognitionBadge recognition={recognition} />,
    shortDay(recognition.askedOn, thisYear(ask)),
  ])
  return answerPage(ask, words, <Table caption="What learners ask for, what waits first" first="Learner" rows={rows} />)
}

function Table(props: { caption: string; first: string; rows: Parameters<typeof DataTable>[0]['rows'] }) {
  const columns = [{ label: props.first }, { label: 'How it stands' }, { label: 'Asked', figures: true }]
  return <DataTable caption={props.caption} hideCaption stacks columns={columns} rows={props.rows} />
}

function Nothing() {
  return (
    <EmptyState
      icon="award"
      title="Have you learned some of this before?"
      action={
        <ButtonLink icon="plus" href={routes.newRecognition.at()}>
          Ask for recognition
        </ButtonLink>
      }
      example={
        <p>
          <strong>Exemption</strong> · Unit 500 · the whole unit · “ILM Level 5 Unit 500, passed in 2023, certificate no. …”
        </p>
      }
    >
      Say for which unit, for all of it or for some criteria, and what shows it. Your assessor or the centre’s administrator looks at it and decides; what is
      agreed counts toward your qualification.
    </EmptyState>
  )
}
