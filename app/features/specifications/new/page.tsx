import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { ErrorSummary } from '../../../ui/error-summary/error-summary.tsx'
import { FileInput } from '../../../ui/file-input/file-input.tsx'
import { Field } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { pasteSchema, skeletonSchema } from '../schema.ts'

/** A file or a text of one's own; else a skeleton; else another edition of what is there. */
export function NewSpecificationPage({ values, problems }: { values: Typed; problems: Problems }) {
  const about = (name: string) => (name in problems ? problems : undefined)
  return (
    <div class="stack">
      <FromFile problem={problems['file']} />
      <Sheet title="You have its text">
        <Form action={routes.newSpecification.at()} problems={about('text')}>
          <Field schema={pasteSchema} of="text" values={values} problems={about('text')} />
          <div class="button-row">
            <Button kind="quiet">Keep it as a draft</Button>
          </div>
        </Form>
      </Sheet>
      <Sheet title="You begin from nothing">
        <Form action={routes.newSkeleton.at()} problems={about('kind')}>
          <Field schema={skeletonSchema} of="kind" values={values} problems={about('kind')} />
          <div class="button-row">
            <Button kind="quiet">Begin with a skeleton</Button>
          </div>
        </Form>
      </Sheet>
      <p>
        For a new edition of what is there already, open it under <a href={routes.specifications.at()}>Specifications</a> and begin from its text.
      </p>
    </div>
  )
}

function FromFile({ problem }: { problem: string | undefined }) {
  return (
    <Sheet title="You have a file">
      <form class="form" method="post" action={routes.newSpecification.at()} enctype="multipart/form-data" novalidate>
        {problem !== undefined && <ErrorSummary problems={{ file: problem }} />}
        <FileInput
          name="file"
          label="The file"
          hint="YAML, in UTF-8. Whatever is wrong with it, it is kept, and the next page says line by line what to mend."
          accept=".yaml,.yml,text/plain"
          problem={problem}
        />
        <div class="button-row">
          <Button icon="upload">Upload it as a draft</Button>
        </div>
      </form>
    </Sheet>
  )
}
