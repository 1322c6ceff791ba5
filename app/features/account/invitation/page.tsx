import { listed } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { roleName } from '../../frame/index.ts'
import type { Invitation } from '../../people/index.ts'
import { choosePasswordSchema } from '../schema.ts'

type InvitationWords = { invitation: Invitation; token: string; hasAccount: boolean; problems?: Problems | undefined }

export function InvitationPage(words: InvitationWords) {
  const { invitation, token, hasAccount } = words
  const roles = listed(invitation.roles.map((role) => roleName(role).toLowerCase()))
  return (
    <div class="stack">
      <p class="prose">
        {invitation.inviterName} invites you, {invitation.name}, to {invitation.centreName}: as {roles}.
      </p>
      {hasAccount ? (
        <AcceptForm token={token} words="You have an account with this address already: accept, and sign in with it as always." label="Accept the invitation" />
      ) : (
        <NewAccount {...words} />
      )}
    </div>
  )
}

function NewAccount({ invitation, token, problems }: InvitationWords) {
  return (
    <>
      <Sheet title="With a password">
        <Form action={routes.acceptInvitation.at({ token })} problems={problems}>
          <input type="hidden" name="how" value="password" />
          <input type="hidden" name="username" autocomplete="username" value={invitation.email} />
          <Fields schema={choosePasswordSchema} problems={problems} />
          <div class="button-row">
            <Button>Choose this password and accept</Button>
          </div>
        </Form>
      </Sheet>
      <Sheet title="Without a password" kind="plain" compact>
        <AcceptForm
          token={token}
          words={`We send a link to ${invitation.email} each time you sign in. You can choose a password later.`}
          label="Accept, and send me a link"
          quiet
        />
      </Sheet>
    </>
  )
}

function AcceptForm({ token, words, label, quiet }: { token: string; words: string; label: string; quiet?: boolean }) {
  return (
    <form method="post" action={routes.acceptInvitation.at({ token })} class="stack-tight">
      <input type="hidden" name="how" value="link" />
      <p>{words}</p>
      <div>
        <Button kind={quiet ? 'quiet' : 'main'}>{label}</Button>
      </div>
    </form>
  )
}

export function ClosedInvitationPage({ words }: { words: string }) {
  return (
    <div class="stack">
      <p>{words}</p>
      <div>
        <ButtonLink href={routes.signIn.at()} kind="quiet">
          Go to sign in
        </ButtonLink>
      </div>
    </div>
  )
}

export function AcceptedPage({ centreName }: { centreName: string }) {
  return (
    <div class="stack">
      <p>You now belong to {centreName}. Sign in with the account you have with this address.</p>
      <div>
        <ButtonLink href={routes.signIn.at()}>Sign in</ButtonLink>
      </div>
    </div>
  )
}
