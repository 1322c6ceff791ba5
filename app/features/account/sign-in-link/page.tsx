import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { askForLinkSchema } from '../schema.ts'

/** The page first asked for, where all of this leads in the end. */
type Then = { then?: string | undefined }

export function AskForLinkPage({ email, then, problems }: Then & { email: string; problems?: Problems | undefined }) {
  return (
    <Sheet>
      <Form action={routes.signInByLink.at()} problems={problems}>
        <HiddenThen then={then} />
        <Fields schema={askForLinkSchema} values={{ email }} problems={problems} />
        <div class="button-row">
          <Button icon="mail">Send me a link</Button>
          <ButtonLink href={routes.signIn.at({ then })} kind="plain">
            Sign in with a password
          </ButtonLink>
        </div>
      </Form>
    </Sheet>
  )
}

function HiddenThen({ then }: Then) {
  return then === undefined ? <></> : <input type="hidden" name="then" value={then} />
}

export function LinkSentPage({ email, then, outbox }: Then & { email: string; outbox: boolean }) {
  return (
    <div class="stack prose">
      <p>
        If <strong>{email}</strong> has an account, a link is on its way. It works once, within 15 minutes.
      </p>
      <p class="quiet">
        Nothing there? Look in the spam folder, check the address, or ask your centre which one they know you by. After five links in 15 minutes, no more are
        sent for a while.
      </p>
      <div class="button-row">
        {outbox && (
          <ButtonLink href={routes.outbox.at()} icon="outbox">
            Look in the demonstration’s outbox
          </ButtonLink>
        )}
        <ButtonLink href={routes.signInByLink.at({ then })} kind={outbox ? 'quiet' : 'main'}>
          Ask for another link
        </ButtonLink>
      </div>
    </div>
  )
}

/** Mail scanners open every link: only the press of a button uses it up. */
export function ConfirmLinkPage({ token, then }: Then & { token: string }) {
  return (
    <form method="post" action={routes.openSignInLink.at({ token })} class="stack">
      <p>One press, and you are in. The link works once.</p>
      <HiddenThen then={then} />
      <div>
        <Button>Sign in</Button>
      </div>
    </form>
  )
}

export function LinkDeadPage({ words, then }: Then & { words: string }) {
  return (
    <div class="stack">
      <p>{words}</p>
      <div class="button-row">
        <ButtonLink href={routes.signInByLink.at({ then })} icon="mail">
          Send me a new link
        </ButtonLink>
        <ButtonLink href={routes.signIn.at({ then })} kind="quiet">
          Sign in with a password
        </ButtonLink>
      </div>
    </div>
  )
}
