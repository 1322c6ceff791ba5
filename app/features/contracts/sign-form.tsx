import { Button } from '../../ui/button/button.tsx'
import { Fields } from '../../ui/form/fields.tsx'
import { Form } from '../../ui/form/form.tsx'
import type { Problems } from '../../ui/form/parse-form.ts'
import { Notice } from '../../ui/notice/notice.tsx'
import type { Typed } from '../../ui/form/typed.ts'
import { consentText } from './consent.ts'
import { codeFields, signingFields } from './schema.ts'

/** What was typed in a form of an answer, and what is wrong with it. */
export type Attempt = { values?: Typed | undefined; problems?: Problems | undefined }

type Props = { action: string; seen: string; attempt?: Attempt | undefined; code?: string | undefined }

/** The form to sign with: name, mark, consent, and the hash of the text that stands above it. `code` says that a code was mailed, the second step: the page opens there. */
export function SignForm({ action, seen, attempt = {}, code }: Props) {
  return (
    <Form action={action} problems={attempt.problems}>
      <input type="hidden" name="answer" value="signed" />
      <input type="hidden" name="seen" value={seen} />
      <Fields schema={signingFields} values={attempt.values} problems={attempt.problems} />
      <p class="small quiet">{consentText}</p>
      {code !== undefined && (
        <div id="sign" tabindex={-1} class="stack">
          <Notice kind="info" title="One more step">
            <p>{code}</p>
          </Notice>
          <Fields schema={codeFields} values={{}} problems={attempt.problems} />
        </div>
      )}
      <div class="button-row">
        <Button icon="sign">Sign</Button>
        {code !== undefined && (
          <Button kind="quiet" name="again" value="yes">
            Send me a new code
          </Button>
        )}
      </div>
    </Form>
  )
}
