import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { KeptForm, type OpenForm } from '../../frame/index.ts'
import { inviteSchema } from '../schema.ts'

export function InvitePage({ open, problems }: { open: OpenForm; problems?: Problems | undefined }) {
  const beside = (
    <ButtonLink href={routes.people.at()} kind="quiet">
      Back to people
    </ButtonLink>
  )
  return (
    <KeptForm open={open} action={routes.invite.at()} submit="Send the invitation" schema={inviteSchema} problems={problems} beside={beside}>
      <Fields schema={inviteSchema} values={open.values} problems={problems} />
    </KeptForm>
  )
}
