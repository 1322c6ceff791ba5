import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { Changes, ComparedCriterion } from '../../catalogue/index.ts'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import { movingInWords } from '../rules.ts'
import { moveSchema } from '../schema.ts'
import { criteriaChanged, type Move, type MovingUnit } from './moving.ts'

type MoveProps = { learnerId: string; move: Move; open: OpenForm; problems?: Problems | undefined }

/** What a move changes, criterion by criterion, and then the move itself. */
export function MovePage({ learnerId, move, open, problems }: MoveProps) {
  const of = [move.from.edition, move.to.edition] as const
  return (
    <div class="stack">
      <Summary move={move} />
      {move.units.map((unit) => (
        <OneUnit unit={unit} of={of} />
      ))}
      {move.registrations.map(({ compared }) => (
        <Sheet title={compared.one?.title}>
          {compared.change === 'same' ? (
            <p class="quiet">The rules of combination are the same.</p>
          ) : (
            <Changes of={of} facts={compared.facts} lists={compared.lists} />
          )}
        </Sheet>
      ))}
      {move.problem === undefined && (
        <Sheet title="Make the move">
          <KeptForm
            open={open}
            action={routes.moveToEdition.at({ learner: learnerId, specification: move.from.id })}
            submit="Move to the newer edition"
            schema={moveSchema}
            problems={problems}
          >
            <Fields schema={moveSchema} values={open.values} problems={problems} />
          </KeptForm>
        </Sheet>
      )}
    </div>
  )
}

function Summary({ move }: { move: Move }) {
  if (move.problem !== undefined)
    return (
      <Notice kind="attention" title="They cannot move now">
        {movingInWords(move.problem)}
      </Notice>
    )
  const changed = criteriaChanged(move)
  return (
    <Notice kind="info" title={changed === 0 ? 'No criterion changes' : `${counted(changed, 'criterion is', 'criteria are')} not the same`}>
      <p>
        The practice record stays as it is and is measured against the newer edition from then on. Units that are passed stay passed. Evidence keeps the
        criteria it names; where a criterion is no longer there, the learner chooses anew. The unit’s documents are to be read again.
      </p>
    </Notice>
  )
}

function OneUnit({ unit: { enrolment, compared }, of }: { unit: MovingUnit; of: readonly [string, string] }) {
  const { one, other, comparison } = compared
  const name = other === undefined || one === undefined ? `Unit ${enrolment.unit}` : `Unit ${one.number} · ${other.title}`
  const criteria = comparison?.criteria ?? []
  const same = criteria.filter(({ change }) => change === 'same').length
  return (
    <section class="stack" aria-label={name}>
      <h2>{name}</h2>
      {other === undefined && <p>This unit is not in the newer edition.</p>}
      {criteria
        .filter(({ change }) => change !== 'same')
        .map((criterion) => (
          <ComparedCriterion of={of} criterion={criterion} />
        ))}
      {same > 0 && <p class="quiet">{counted(same, 'criterion stays', 'criteria stay')} as they are.</p>}
      {comparison !== undefined && comparison.facts.length + comparison.lists.length > 0 && (
        <Disclosure sheet summary="The unit around them">
          <Changes of={of} facts={comparison.facts} lists={comparison.lists} />
        </Disclosure>
      )}
    </section>
  )
}
