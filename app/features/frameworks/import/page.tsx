import { problemLine, type Problem } from '../../../framework/reading.ts'
import type { Typed } from '../../../platform/web/form.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink, ButtonRow } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { FileInput } from '../../../ui/file-input/file-input.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { importSchema } from '../schema.ts'

type ImportWords = { typed: Typed; problems: Problems | undefined; refusals: readonly Problem[] }

export function ImportPage({ typed, problems, refusals }: ImportWords) {
  return (
    <div class="stack">
      <form class="form" method="post" action={routes.importFramework.at()} enctype="multipart/form-data" novalidate>
        {problems !== undefined && <ErrorSummary problems={problems} />}
        <FileInput
          name="file"
          label="The file"
          hint="A CASE package (.json), a .matrix of Mahara, or a competency CSV of Moodle, up to 5 MB."
          accept=".json,.matrix,.csv,application/json,text/csv"
          problem={problems?.['file']}
        />
        <Fields schema={importSchema} values={typed} problems={problems} />
        <ButtonRow>
          <Button>Read it and show me</Button>
          <ButtonLink href={routes.frameworks.at()} kind="quiet">
            Back to frameworks
          </ButtonLink>
        </ButtonRow>
      </form>
      {refusals.length > 0 && <Refusals refusals={refusals} />}
    </div>
  )
}

function Refusals({ refusals }: { refusals: readonly Problem[] }) {
  return (
    <Sheet title="What is wrong with it">
      <ul class="prose">
        {refusals.map((problem) => (
          <li>{problemLine(problem)}</li>
        ))}
      </ul>
    </Sheet>
  )
}
