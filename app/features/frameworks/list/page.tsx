import type { Child } from 'hono/jsx'
import { dayOf, shortDay } from '../../../kernel/dates.ts'
import { measureOf, type Framework } from '../../../framework/framework.ts'
import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { FileLinks } from '../file-links.tsx'
import { PublishedMark } from '../published-mark.tsx'
import type { KeptFramework } from '../queries.ts'

type FrameworksWords = { kept: readonly KeptFramework[]; own: readonly Framework[]; zone: string; baseUrl: string }

export function FrameworksPage({ kept, own, zone, baseUrl }: FrameworksWords) {
  return (
    <div class="stack">
      <Sheet title="From other systems">
        <DataTable
          caption="Frameworks that the centre brought in"
          hideCaption
          columns={[{ label: 'Framework' }, { label: 'State' }, { label: 'Statements', figures: true }, { label: 'Imported', figures: true }]}
          rows={kept.map((one) => keptRow(one, zone))}
          empty={<NothingYet />}
        />
      </Sheet>
      <Sheet title="Units and qualifications">
        <div class="stack">
          <p class="quiet">
            Any system that reads CASE finds those that come with Coachfolio at <code>{baseUrl}/ims/case/v1p1/CFDocuments</code>, with the frameworks that you
            publish.
          </p>
          <DataTable
            caption="Units and qualifications as files for other systems"
            hideCaption
            columns={[{ label: 'Unit or qualification, and its files' }, { label: 'Statements', figures: true }]}
            rows={own.map(ownRow)}
          />
        </div>
      </Sheet>
    </div>
  )
}

function keptRow({ id, title, layout, publishedAt, statements, importedBy, importedAt }: KeptFramework, zone: string): Child[] {
  return [
    <Entry title={<a href={routes.framework.at({ framework: id })}>{title}</a>} more={`${layout}, by ${importedBy}`} />,
    <PublishedMark published={publishedAt !== null} />,
    String(statements),
    shortDay(dayOf(importedAt, zone)),
  ]
}

function ownRow(framework: Framework): Child[] {
  const { identifier, title, creator, version } = framework
  return [
    <Entry title={<a href={routes.framework.at({ framework: identifier })}>{title}</a>} more={`${creator}, ${version}`}>
      <FileLinks framework={identifier} title={title} />
    </Entry>,
    String(measureOf(framework).statements),
  ]
}

function NothingYet() {
  return (
    <EmptyState
      icon="catalogue"
      title="No framework from elsewhere yet"
      action={
        <ButtonLink href={routes.importFramework.at()} kind="quiet">
          Import a framework
        </ButtonLink>
      }
    >
      <p>
        Bring in competences that an employer or a professional body keeps in CASE, Mahara or Moodle, look at them here, and hand them on in any of the three.
      </p>
    </EmptyState>
  )
}
