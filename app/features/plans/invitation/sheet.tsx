import { clockTime, dayOf, longDay } from '../../../kernel/dates.ts'
import { duration } from '../../../kernel/text.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { toTyped, type Typed } from '../../../ui/form/typed.ts'
import type { KeptClient } from '../../clients/index.ts'
import type { SessionInvitation } from '../invitations.ts'
import type { SessionPlan } from '../queries.ts'
import { invitationFields } from '../schema.ts'

/** An invitation as it stands, or as it was typed and not sent. */
export type Invitation = { sent?: SessionInvitation | undefined; typed?: Typed | undefined; problems?: Problems | undefined }

type Props = Invitation & { client: KeptClient; plan: SessionPlan; zone: string }

/** Invites the client to the planned session, at another time again, or not any more. */
export function InvitationSheet({ client, plan, zone, sent, typed, problems }: Props) {
  const open = sent === undefined || sent.cancelled ? undefined : sent
  const start =
    open === undefined
      ? { day: plan.plannedFor, time: '10:00', minutes: '60', place: sent?.place ?? '' }
      : { day: dayOf(open.beginsAt, zone), time: clockTime(open.beginsAt, zone), minutes: open.minutes, place: open.place }
  return (
    <Disclosure
      sheet
      id="invitation"
      summary={`Invite ${client.alias} by letter`}
      aside={open && `Invited for ${longDay(start.day)}`}
      open={problems !== undefined}
    >
      <div class="stack">
        <p>{standing(client.alias, sent, open, zone)}</p>
        <Form action={routes.inviteToSession.at({ plan: plan.id })} problems={problems}>
          <Fields schema={invitationFields} values={typed ?? toTyped(start)} problems={problems} />
          <div class="button-row">
            <Button kind="quiet">{open === undefined ? 'Send the invitation' : 'Send it for this time instead'}</Button>
          </div>
        </Form>
        {open !== undefined && (
          <form method="post" action={routes.cancelInvitation.at({ plan: plan.id })}>
            <Button kind="plain">Cancel the session in their calendar</Button>
          </form>
        )}
      </div>
    </Disclosure>
  )
}

function standing(alias: string, sent: SessionInvitation | undefined, open: SessionInvitation | undefined, zone: string): string {
  if (open !== undefined)
    return `${alias} was invited for ${longDay(dayOf(open.beginsAt, zone))} at ${clockTime(open.beginsAt, zone)} (${duration(open.minutes)}). Sent again, the entry in their calendar moves.`
  if (sent !== undefined) return `The invitation for ${longDay(dayOf(sent.beginsAt, zone))} was cancelled. You can invite ${alias} again.`
  return `${alias} gets a letter with an invitation for their calendar. What you plan to talk about is not in it.`
}
