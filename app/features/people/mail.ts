import type { Transaction } from 'kysely'
import { dayOf, longDay } from '../../kernel/dates.ts'
import { listed } from '../../kernel/text.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { House, MemberVisit } from '../../platform/web/house.ts'
import { routes } from '../../routes.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import { roleName } from '../frame/index.ts'
import type { FreshInvitation } from './invitations.ts'
import { invitationDays } from './rules.ts'

/** Mails an invitation with its link, in the transaction that made it. */
export async function mailInvitation(tx: Transaction<DB>, house: House, visit: MemberVisit, invitation: FreshInvitation): Promise<void> {
  const { centreName, zone } = visit.place
  const until = longDay(dayOf(visit.now.add({ hours: 24 * invitationDays }), zone))
  const roles = listed(invitation.roles.map((role) => roleName(role).toLowerCase()))
  const subject = `${centreName} invites you`
  const letter = layOutMail({
    title: subject,
    preview: `${visit.signedIn.person.name} invites you as ${roles}.`,
    paragraphs: [
      `Hello ${invitation.name},`,
      `${visit.signedIn.person.name} invites you to ${centreName} on Coachfolio, as ${roles}.`,
      `The link below is yours alone. It can be used until ${until}.`,
    ],
    button: { label: 'See the invitation', href: `${house.baseUrl}${routes.acceptInvitation.at({ token: invitation.token })}` },
    after: ['If you do not expect this, do nothing: without you nothing happens.'],
    from: centreName,
  })
  await postMail(tx, house, visit.centreId, { to: invitation.email, toName: invitation.name, subject, ...letter }, visit.now)
}
