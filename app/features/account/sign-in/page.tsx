import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { carryField, type Carried, CarryOnForm } from '../carry-on.tsx'
import type { DemonstrationPerson } from '../demonstration-people.ts'
import { ownThen } from '../rules.ts'
import { signInSchema } from '../schema.ts'

/** What the sign-in page is opened with: where to go afterwards, what was typed, what is carried through. */
export type SignInWords = {
  then: string
  email?: string
  problems?: Problems | undefined
  carried?: Carried | undefined
  cast: { people: readonly DemonstrationPerson[]; password: string }
}

export function SignInPage(words: SignInWords) {
  return (
    <div class="stack">
      <Sheet>
        <Form action={routes.signIn.at()} problems={words.problems}>
          <Hidden {...words} />
          <Fields schema={signInSchema} values={{ email: words.email ?? '' }} problems={words.problems} />
          <div class="button-row">
            <Button>Sign in</Button>
            <OtherWay then={words.then} carried={words.carried} />
          </div>
        </Form>
      </Sheet>
      {words.carried !== undefined && <ElsewhereSheet carried={words.carried} />}
      {words.cast.people.length > 0 && <CastSheet {...words} />}
    </div>
  )
}

function Hidden({ then, carried }: Pick<SignInWords, 'then' | 'carried'>) {
  return (
    <>
      <input type="hidden" name="then" value={then} />
      {carried !== undefined && <input type="hidden" name={carryField} value={JSON.stringify(carried)} />}
    </>
  )
}

/** With something to carry, the link is asked for in another window, so that this page stays with what was typed. */
function OtherWay({ then, carried }: Pick<SignInWords, 'then' | 'carried'>) {
  const href = routes.signInByLink.at({ then: ownThen(then) })
  if (carried === undefined) {
    return (
      <ButtonLink href={href} kind="plain">
        Send me a link instead
      </ButtonLink>
    )
  }
  return (
    <a class="btn btn-plain" href={href} target="_blank" rel="noopener">
      <span>Ask for a link in another window</span>
    </a>
  )
}

function ElsewhereSheet({ carried }: { carried: Carried }) {
  return (
    <Sheet title="Signed in in another window already?" kind="sunken" compact>
      <div class="stack-tight">
        <p>Then carry on from here with what you typed.</p>
        <CarryOnForm what={carried} words="I am signed in: send what I typed" kind="quiet" />
      </div>
    </Sheet>
  )
}

function CastSheet({ cast, then, carried }: SignInWords) {
  return (
    <Sheet title="The demonstration centre" kind="plain">
      <div class="stack">
        <p class="quiet prose">Everybody here is made up. Choose whose eyes to look through; their password is “{cast.password}”.</p>
        <ul class="columns">
          {cast.people.map((person) => (
            <li>
              <Sheet compact level={3} title={person.name} aside={person.role}>
                <form method="post" action={routes.signIn.at()} class="stack-tight">
                  <p class="small">{person.story}</p>
                  <Hidden then={then} carried={carried} />
                  <input type="hidden" name="email" value={person.email} />
                  <input type="hidden" name="password" value={cast.password} />
                  <div>
                    <Button kind="quiet">Sign in as {person.name.split(' ')[0]}</Button>
                  </div>
                </form>
              </Sheet>
            </li>
          ))}
        </ul>
      </div>
    </Sheet>
  )
}
