import { Button } from '../../ui/button/button.tsx'
import { Field, Fields } from '../../ui/form/fields.tsx'
import type { Problems } from '../../ui/form/parse-form.ts'
import { KeptForm, type OpenForm } from '../frame/index.ts'
import { needFields } from './schema.ts'

export function NeedForm(props: { open: OpenForm; problems: Problems; action: string; submit: string; another?: boolean; orderHint: string }) {
  const { open, problems } = props
  const beside = props.another && (
    <Button kind="quiet" name="another" value="yes">
      Save, and note another
    </Button>
  )
  return (
    <KeptForm open={open} action={props.action} submit={props.submit} problems={problems} schema={needFields} beside={beside}>
      <Fields schema={needFields} values={open.values} problems={problems} only={['statement', 'tool']} />
      <Field schema={needFields} of="identifiedOn" values={open.values} problems={problems} hint={props.orderHint} />
    </KeptForm>
  )
}
