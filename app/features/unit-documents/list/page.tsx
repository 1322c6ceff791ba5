import { longDay } from '../../../kernel/dates.ts'
import { counted } from '../../../kernel/text.ts'
import type { Role } from '../../../platform/web/policy.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { LinkList } from '../../../ui/link-list/link-list.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { editionOf, type OpenUnit } from '../open-unit.ts'
import type { UnitReader } from '../queries.ts'
import { documentWords, readOn, unitDocuments, unreadOf } from '../rules.ts'

type DocumentsProps = { open: OpenUnit; readers: readonly UnitReader[]; pages: Pages; role: Role }
type Pages = { from: number; size: number; more: boolean }

export function DocumentsPage({ open, readers, pages, role }: DocumentsProps) {
  const works = role === 'tutor' || role === 'supervisor' || role === 'assessor' || role === 'administrator'
  return (
    <div class="stack">
      {role === 'learner' && <Standing open={open} />}
      <Documents open={open} />
      {works && (
        <Sheet title="Who has read them">
          <Readers open={open} readers={readers} />
          <Turn open={open} pages={pages} />
        </Sheet>
      )}
    </div>
  )
}

function Standing({ open: { entry, own } }: { open: OpenUnit }) {
  if (own === undefined) return <p>You are not registered on this unit. You can read its documents all the same.</p>
  const unread = unreadOf(own.acknowledgements, editionOf(entry)).length
  if (unread === 0) return <Notice kind="done">You have read all documents of this unit.</Notice>
  return (
    <Notice kind="info" title={`${counted(unread, 'document')} to read`}>
      Read them before you start, and say at the foot of each that you have. Nothing waits for it: you can begin your practice meanwhile.
    </Notice>
  )
}

function Documents({ open: { entry, own } }: { open: OpenUnit }) {
  const read = readOn(own?.acknowledgements ?? [], editionOf(entry))
  return (
    <Sheet title="Documents">
      <LinkList
        label="Documents of the unit"
        lines={unitDocuments.map((document) => {
          const on = read.get(document)
          return {
            title: documentWords[document].title,
            href: routes.unitDocument.at({ unit: entry.key, document }),
            icon: on === undefined ? ('diary' as const) : ('done' as const),
            detail: documentWords[document].holds,
            aside: own === undefined ? undefined : on === undefined ? 'Not read yet' : `Read on ${longDay(on)}`,
          }
        })}
      />
    </Sheet>
  )
}

function Readers({ open: { entry }, readers }: { open: OpenUnit; readers: readonly UnitReader[] }) {
  const columns = [{ label: 'Learner' }, ...unitDocuments.map((document) => ({ label: documentWords[document].title }))]
  return (
    <DataTable
      caption="Who has read the documents of this unit"
      hideCaption
      columns={columns}
      rows={readers.map(({ learnerId, name, acknowledgements }) => {
        const read = readOn(acknowledgements, editionOf(entry))
        const days = unitDocuments.map((document) => read.get(document))
        return [<a href={routes.learner.at({ learner: learnerId })}>{name}</a>, ...days.map((on) => (on === undefined ? 'Not yet' : longDay(on)))]
      })}
      empty={<p class="quiet">None of your learners is registered on this unit.</p>}
    />
  )
}

function Turn({ open: { entry }, pages: { from, size, more } }: { open: OpenUnit; pages: Pages }) {
  const at = (first: number) => routes.unitDocuments.at({ unit: entry.key }, { from: String(first) })
  if (from === 0 && !more) return <></>
  return (
    <div class="row">
      {from > 0 && (
        <ButtonLink kind="quiet" href={at(Math.max(0, from - size))}>
          Earlier names
        </ButtonLink>
      )}
      {more && (
        <ButtonLink kind="quiet" href={at(from + size)}>
          More learners
        </ButtonLink>
      )}
    </div>
  )
}
