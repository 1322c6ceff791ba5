import { dayOf, longDay, shortDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import type { Option } from '../../../ui/form/field-meta.ts'
import { Field } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import type { KeptCompetence } from '../competences.ts'
import { competenceSchema } from '../schema.ts'

type CompetenceWords = {
  open: OpenForm
  membershipId: string
  kept: readonly KeptCompetence[]
  units: readonly Option[]
  today: string
  zone: string
  problems?: Problems | undefined
}

export function CompetencePage(words: CompetenceWords) {
  const { open, membershipId, kept, units, problems } = words
  const filled = { schema: competenceSchema, values: open.values, problems }
  return (
    <div class="stack">
      {kept.length > 0 && <KeptSheet {...words} />}
      <Sheet title={kept.length === 0 ? 'What entitles them to assess' : 'Record another'}>
        <KeptForm
          open={open}
          action={routes.recordCompetence.at({ membership: membershipId })}
          submit="Record the competence"
          schema={competenceSchema}
          problems={problems}
        >
          <Field {...filled} of="qualification" />
          <Field {...filled} of="units" options={units} />
          <Field {...filled} of="validUntil" />
        </KeptForm>
      </Sheet>
    </div>
  )
}

function KeptSheet({ kept, today, zone }: CompetenceWords) {
  return (
    <Sheet title="On record">
      <DataTable
        caption="Competence on record"
        hideCaption
        columns={[{ label: 'What entitles them' }, { label: 'Units' }, { label: 'Valid' }, { label: 'Recorded' }]}
        rows={kept.map((one) => [
          <Entry title={one.qualification} />,
          one.units.join(', '),
          <Validity until={one.validUntil} today={today} />,
          `${shortDay(dayOf(one.recordedAt, zone))} by ${one.recordedBy}`,
        ])}
      />
    </Sheet>
  )
}

function Validity({ until, today }: { until: string | null; today: string }) {
  if (until === null) return <StateBadge state="ready" words="Without an end" />
  return until < today ? <StateBadge state="not yet met" words={`Ended ${longDay(until)}`} /> : <StateBadge state="ready" words={`Until ${longDay(until)}`} />
}
