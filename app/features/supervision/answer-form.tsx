import { Button } from '../../ui/button/button.tsx'
import { Fields } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import type { Problems } from '../../ui/form/parse-form.ts'
import type { Typed } from '../../ui/form/typed.ts'
import { answerFields } from './schema.ts'

/** Confirm, or say what is wrong. It carries the content that was read, so that nothing else is confirmed. */
export function AnswerForm(props: { action: string; content: string; values?: Typed | undefined; problems?: Problems | undefined }) {
  return (
    <Form action={props.action} problems={props.problems}>
      <input type="hidden" name="content" value={props.content} />
      <Fields schema={answerFields} only={['note']} values={props.values} problems={props.problems} />
      <div class="button-row">
        <Button name="answer" value="confirmed" icon="check">
          Confirm
        </Button>
        <Button name="answer" value="declined" kind="quiet">
          Something is wrong
        </Button>
      </div>
    </Form>
  )
}
