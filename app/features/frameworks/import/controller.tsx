import { readFramework, readFrameworkText } from '../../../framework/read-framework.ts'
import type { Problem } from '../../../framework/reading.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { readTyped, type Typed } from '../../../platform/web/form.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, goOn } from '../../frame/index.ts'
import { keepFramework } from '../actions.ts'
import { importSchema } from '../schema.ts'
import { ImportPage } from './page.tsx'

// Reading is done while others wait: 5 MB take about half a second.
const largestUpload = 5_000_000

/** Shows where a framework of another system is brought in. */
export function showImport(ask: Ask): Response {
  return answerImport(ask, {})
}

/** Reads a framework, from a file or as text, and keeps it to be looked at. Nothing of it is published yet. */
export async function importFramework(ask: Ask): Promise<Response> {
  const visit = memberOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(importSchema, typed)
  if (!parsed.ok) return answerImport(ask, typed, parsed.problems)
  const file = await fileIn(ask)
  if (file !== undefined && file.size > largestUpload)
    return answerImport(ask, typed, { file: 'The file has more than 5 MB. Split the framework into several' })
  const bytes = file && new Uint8Array(await file.arrayBuffer())
  const { text } = parsed.value
  if (bytes === undefined && text === undefined) return answerImport(ask, typed, { file: 'Choose a file, or paste its text' })
  const read = bytes === undefined ? readFrameworkText(text ?? '') : readFramework(bytes)
  const field = bytes === undefined ? 'text' : 'file'
  if (!read.ok) return answerImport(ask, typed, { [field]: 'This could not be read. What is wrong stands below.' }, read.problems)
  const { id, replaced } = await inCentre(ask.var.house.database, visit.centreId, (tx) => keepFramework(tx, visit, read))
  const done = replaced ? 'It takes the place of the earlier one, which is kept.' : 'It is here, and nobody else sees it yet.'
  return goOn(ask, routes.framework.at({ framework: id }), done)
}

async function fileIn(ask: Ask): Promise<File | undefined> {
  const { file } = await ask.req.parseBody()
  return file instanceof File && file.size > 0 ? file : undefined
}

function answerImport(ask: Ask, typed: Typed, problems?: Problems, refusals: readonly Problem[] = []): Response {
  const words = {
    title: 'Import a framework',
    lede: 'From CASE, Mahara or Moodle. You see it whole before anybody else does.',
    breadcrumb: [{ label: 'Frameworks', href: routes.frameworks.at() }],
  }
  return answerPage(ask, words, <ImportPage typed={typed} problems={problems} refusals={refusals} />, problems === undefined ? 200 : 422)
}
