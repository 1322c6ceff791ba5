import { ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import { stakeholderFields } from '../schema.ts'

export function StakeholderPage(props: { open: OpenForm; action: string; submit: string; problems: Problems; identity?: string }) {
  const { open, action, submit, problems, identity } = props
  const beside = identity !== undefined && (
    <ButtonLink kind="plain" href={identity} icon="lock">
      Who they are
    </ButtonLink>
  )
  return (
    <KeptForm open={open} action={action} submit={submit} problems={problems} schema={stakeholderFields} beside={beside}>
      <Fields schema={stakeholderFields} values={open.values} problems={problems} />
    </KeptForm>
  )
}
