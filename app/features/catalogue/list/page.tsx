import { counted } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { FilterBar } from '../../../ui/filter-bar/filter-bar.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { type CataloguedUnit, type Entries, unitAddress, unitName } from '../entries.ts'
import type { Asked, choicesIn, FoundInCatalogue } from '../rules.ts'
import { QualificationTable, UnitTable } from './tables.tsx'

type CatalogueProps = { entries: Entries; choices: ReturnType<typeof choicesIn>; asked: Asked; found: FoundInCatalogue }

const mostCriteria = 40

export function CataloguePage({ entries, choices, asked, found }: CatalogueProps) {
  const nothing = found.qualifications.length + found.units.length + found.criteria.length === 0
  return (
    <div class="stack">
      <FilterBar
        action={routes.catalogue.at()}
        label="Look through the catalogue"
        words={{ label: 'Title, reference, or words of a criterion', value: asked.words }}
        choices={[
          {
            name: 'organisation',
            label: 'Awarding organisation',
            any: 'All',
            value: asked.organisation,
            options: choices.organisations.map((value) => ({ value, label: value })),
          },
          {
            name: 'level',
            label: 'Level',
            any: 'All',
            value: String(asked.level ?? ''),
            options: choices.levels.map((level) => ({ value: String(level), label: `Level ${level}` })),
          },
        ]}
        submit="Show"
      />
      {nothing && <Nothing words={asked.words} />}
      {asked.words === '' ? <ByOrganisation entries={entries} choices={choices} found={found} /> : <Found entries={entries} found={found} />}
    </div>
  )
}

function Nothing({ words }: { words: string }) {
  return (
    <p>
      {words === '' ? 'Nothing in the catalogue is of this organisation at this level.' : `Nothing in the catalogue has “${words}” in it.`}{' '}
      <a href={routes.catalogue.at()}>Show everything</a>
    </p>
  )
}

function ByOrganisation({ entries, choices, found }: { entries: Entries; choices: CatalogueProps['choices']; found: FoundInCatalogue }) {
  return (
    <>
      {choices.organisations.map((organisation) => {
        const qualifications = found.qualifications.filter(({ specification }) => specification.awardingOrganisation === organisation)
        const units = found.units.filter(({ specification }) => specification.awardingOrganisation === organisation).toSorted(byNumber)
        if (qualifications.length + units.length === 0) return <></>
        const counts = [counted(qualifications.length, 'qualification'), counted(units.length, 'unit')].filter((words) => !words.startsWith('0 '))
        return (
          <Sheet title={organisation} aside={counts.join(' · ')}>
            <div class="stack">
              {qualifications.length > 0 && <QualificationTable caption={`Qualifications of ${organisation}`} found={qualifications} />}
              {units.length > 0 && <UnitTable caption={`Units of ${organisation}`} entries={entries} found={units} />}
            </div>
          </Sheet>
        )
      })}
    </>
  )
}

const numbers = new Intl.Collator('en-GB', { numeric: true })

function byNumber(one: CataloguedUnit, other: CataloguedUnit): number {
  return numbers.compare(one.unit.number, other.unit.number) || numbers.compare(one.unit.reference, other.unit.reference)
}

function Found({ entries, found }: { entries: Entries; found: FoundInCatalogue }) {
  const { qualifications, units, criteria } = found
  const shown = criteria.slice(0, mostCriteria)
  return (
    <>
      {qualifications.length > 0 && (
        <Sheet title="Qualifications">
          <QualificationTable caption="Qualifications that were found" found={qualifications} />
        </Sheet>
      )}
      {units.length > 0 && (
        <Sheet title="Units">
          <UnitTable caption="Units that were found" entries={entries} found={units} />
        </Sheet>
      )}
      {criteria.length > 0 && (
        <Sheet title="Criteria" aside={shown.length < criteria.length ? `The first ${shown.length} of ${criteria.length}` : String(criteria.length)}>
          <LinkList
            label="Criteria that hold these words"
            lines={shown.map(({ entry, criterion, passage }) => ({
              title: `${criterion.number} ${criterion.statement}`,
              href: `${unitAddress(entry.key)}#criterion-${criterion.id}`,
              icon: 'unit',
              detail: passage === criterion.statement ? unitName(entry.unit) : `${unitName(entry.unit)}: ${passage}`,
            }))}
          />
        </Sheet>
      )}
    </>
  )
}
