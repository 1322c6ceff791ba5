import { dayOf, longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import type { Specification } from '../../../specification/schema.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { unitName } from '../../catalogue/index.ts'
import type { Publication } from '../queries.ts'

type Props = {
  specification: Specification
  text: string
  newer: readonly Specification[]
  learners: number
  publication: Publication | undefined
  zone: string
}

/** What it is, what it holds, and what can be done with it. */
export function PublishedPage({ specification, text, newer, learners, publication, zone }: Props) {
  const at = { specification: specification.id }
  return (
    <div class="stack">
      {newer.map((one) => (
        <Notice kind="info">
          <a href={routes.publishedSpecification.at({ specification: one.id })}>
            {one.title}, {one.edition}
          </a>{' '}
          has taken its place for whoever is registered from then on.
        </Notice>
      ))}
      <Standing publication={publication} learners={learners} zone={zone} />
      {specification.qualifications.length > 0 && <Qualifications specification={specification} />}
      {specification.units.length > 0 && <Units specification={specification} />}
      <Sheet title="A new edition">
        <div class="stack">
          <p>
            Begin from this text: the draft has an id of its own and names this one as what it supersedes. Learners stay on the edition they were registered on.
          </p>
          <div class="button-row">
            <form method="post" action={routes.newEdition.at(at)}>
              <Button kind="quiet">Begin a new edition</Button>
            </form>
            <ButtonLink kind="plain" icon="download" href={routes.specificationFile.at(at)} download>
              The file
            </ButtonLink>
          </div>
        </div>
      </Sheet>
      <Disclosure sheet summary="The text">
        <pre class="small" tabindex={0}>
          {text}
        </pre>
      </Disclosure>
    </div>
  )
}

function Standing({ publication, learners, zone }: Pick<Props, 'publication' | 'learners' | 'zone'>) {
  return (
    <p>
      {publication === undefined
        ? 'It comes with the program.'
        : `Published by ${publication.publishedBy} on ${longDay(dayOf(publication.publishedAt, zone))}. Nothing of it changes any more.`}{' '}
      {learners === 0
        ? 'Nobody of your centre is registered on it.'
        : `${counted(learners, 'learner')} of your centre ${learners === 1 ? 'is' : 'are'} registered on it.`}
    </p>
  )
}

function Qualifications({ specification }: { specification: Specification }) {
  return (
    <DataTable
      caption="Qualifications"
      columns={[{ label: 'Qualification' }, { label: 'Level', figures: true }, { label: 'Credits', figures: true }, { label: 'GLH', figures: true }]}
      rows={specification.qualifications.map(({ title, reference, level, credits, guidedLearningHours }) => [
        <Entry title={title} more={reference} />,
        String(level),
        String(credits),
        String(guidedLearningHours),
      ])}
    />
  )
}

function Units({ specification }: { specification: Specification }) {
  return (
    <DataTable
      caption="Units"
      columns={[{ label: 'Unit' }, { label: 'Reference' }, { label: 'Criteria', figures: true }, { label: 'Requirements', figures: true }]}
      rows={specification.units.map((unit) => {
        const criteria = unit.outcomes.flatMap((outcome) => outcome.criteria)
        return [<Entry title={unitName(unit)} />, unit.reference, String(criteria.length), String(criteria.flatMap(({ requirements }) => requirements).length)]
      })}
    />
  )
}
