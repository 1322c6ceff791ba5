import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped } from '../../../platform/web/form.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DataTable, Entry } from '../../../ui/data-table/data-table.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { noteSearch } from '../holds.ts'
import { byOf } from '../person/controller.tsx'
import { searchFields } from '../schema.ts'
import { findSubjectsByEmail, type Subject } from '../subject.ts'

type Shown = { values: Typed; problems?: Problems; found?: readonly Subject[] }

/** Asks for the address of whoever wants to know what is held about them. */
export function showSearch(ask: Ask): Response {
  return answer(ask, { values: {} }, 200)
}

/** Opens the vault to find them, writes down that it was searched, and shows under which aliases they are kept. */
export async function search(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const { database, vault } = ask.var.house
  const typed = await readTyped(ask)
  const parsed = parseForm(searchFields, typed)
  if (!parsed.ok) return answer(ask, { values: typed, problems: parsed.problems }, 422)
  const found = await inCentre(database, visit.centreId, async (tx) => {
    const found = await findSubjectsByEmail(tx, vault, visit.centreId, parsed.value.email)
    await noteSearch(tx, byOf(visit), found.length)
    return found
  })
  return answer(ask, { values: typed, found }, 200)
}

function answer(ask: Ask, { values, problems, found }: Shown, status: 200 | 422): Response {
  const words = {
    title: 'Access requests',
    lede: 'When a client, a stakeholder or a supervisor asks what is held about them, or to be forgotten. Make sure first that it is they who ask.',
  }
  const body = (
    <div class="stack">
      <Sheet title="Who asks?">
        <Form action={routes.accessRequests.at()} problems={problems}>
          <Fields schema={searchFields} values={values} problems={problems} />
          <div class="button-row">
            <Button>Look for them</Button>
          </div>
        </Form>
      </Sheet>
      {found !== undefined && <Found found={found} />}
    </div>
  )
  return answerPage(ask, words, body, status)
}

function Found({ found }: { found: readonly Subject[] }) {
  if (found.length === 0) {
    return (
      <Sheet title="Nobody">
        <p>No learner keeps anybody with this address in the vault. Somebody kept without an address is found by their learner, on the client’s page.</p>
      </Sheet>
    )
  }
  return (
    <Sheet title="Kept by">
      <DataTable
        caption="Where they are kept, and as whom"
        hideCaption
        columns={[{ label: 'As' }, { label: 'By' }]}
        rows={found.map((subject) => [
          <Entry title={<a href={routes.accessRequest.at({ subject: subject.id })}>{subject.alias}</a>} more={subject.kind} />,
          subject.learnerName,
        ])}
      />
    </Sheet>
  )
}
