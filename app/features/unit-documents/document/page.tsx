import { longDay } from '../../../kernel/dates.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { unitSlug } from '../../catalogue/index.ts'
import { editionOf, type OpenUnit } from '../open-unit.ts'
import { documentWords, readOn, type UnitDocument } from '../rules.ts'
import { SpecificationDocument } from './specification.tsx'
import { SufficiencySheet } from './sufficiency-sheet.tsx'
import { TaskSheet } from './task-sheet.tsx'

type DocumentProps = { document: UnitDocument; open: OpenUnit }

/** A document, and at its foot, for a learner on the unit, their word that they have read it. */
export function DocumentPage({ document, open }: DocumentProps) {
  return (
    <div class="stack paper-document">
      <Text document={document} open={open} />
      <Acknowledge document={document} open={open} />
    </div>
  )
}

function Text({ document, open: { entry, own } }: DocumentProps) {
  switch (document) {
    case 'specification':
      return <SpecificationDocument entry={entry} />
    case 'task-sheet':
      return <TaskSheet unit={entry.unit} doneAt={own === undefined ? undefined : routes.unit.at({ unit: unitSlug(entry.unit.reference) })} />
    case 'sufficiency-sheet':
      return <SufficiencySheet unit={entry.unit} />
  }
}

function Acknowledge({ document, open: { entry, own } }: DocumentProps) {
  if (own === undefined) return <></>
  const title = documentWords[document].title.toLowerCase()
  const on = readOn(own.acknowledgements, editionOf(entry)).get(document)
  if (on !== undefined) return <Notice kind="done">{`You read the ${title} on ${longDay(on)}.`}</Notice>
  return (
    <Form action={routes.acknowledgeDocument.at({ unit: entry.key, document })}>
      <p data-no-print="">Your word is kept with today’s date, and those who work with you see it.</p>
      <div class="button-row">
        <Button icon="check">I have read the {title}</Button>
      </div>
    </Form>
  )
}
