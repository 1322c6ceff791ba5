import { Button } from '../../ui/button/button.tsx'
import { Field, Fields } from '../../ui/form/fields.tsx'
import type { Problems } from '../../ui/form/parse-form.ts'
import { KeptForm, type OpenForm } from '../frame/index.ts'
import { goalFields } from './schema.ts'

export function GoalForm(props: { open: OpenForm; problems: Problems; action: string; submit: string; another?: boolean; orderHint: string }) {
  const { open, problems } = props
  const beside = props.another && (
    <Button kind="quiet" name="another" value="yes">
      Save, and add another
    </Button>
  )
  return (
    <KeptForm open={open} action={props.action} submit={props.submit} problems={problems} schema={goalFields} beside={beside}>
      <Fields schema={goalFields} values={open.values} problems={problems} only={['statement', 'desiredOutcome', 'alignmentLevel', 'alignment', 'measures']} />
      <Field schema={goalFields} of="agreedOn" values={open.values} problems={problems} hint={props.orderHint} />
    </KeptForm>
  )
}
