import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import { clientFields } from '../schema.ts'

export function NewClientPage({ open, problems }: { open: OpenForm; problems: Problems }) {
  const cancel = (
    <ButtonLink kind="plain" href={routes.clients.at()}>
      Not now
    </ButtonLink>
  )
  return (
    <KeptForm open={open} action={routes.newClient.at()} submit="Add the client" problems={problems} schema={clientFields} beside={cancel}>
      <Fields schema={clientFields} values={open.values} problems={problems} />
    </KeptForm>
  )
}
