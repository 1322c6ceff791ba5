import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { changePasswordSchema } from '../schema.ts'

/** The form for a new password. What was typed into it is never shown again. */
export function PasswordPage({ hasPassword, email, problems }: { hasPassword: boolean; email: string; problems?: Problems | undefined }) {
  return (
    <Form action={routes.changePassword.at()} problems={problems}>
      <input type="hidden" name="username" autocomplete="username" value={email} />
      <Fields schema={changePasswordSchema} only={hasPassword ? ['current', 'password'] : ['password']} problems={problems} />
      <div class="button-row">
        <Button>{hasPassword ? 'Change the password' : 'Choose this password'}</Button>
        <ButtonLink href={routes.account.at()} kind="quiet">
          Back to your account
        </ButtonLink>
      </div>
    </Form>
  )
}
