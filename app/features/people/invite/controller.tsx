import { listed } from '../../../kernel/text.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { discardDraft } from '../../../platform/drafts/drafts.ts'
import { readTyped, type Typed } from '../../../platform/web/form.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { parseForm, type Problems } from '../../../ui/form/parse-form.ts'
import { answerPage, draftKey, goOn, openForm, roleName, type OpenForm } from '../../frame/index.ts'
import { administratorOf } from '../by.ts'
import { invitePerson } from '../invitations.ts'
import { mailInvitation } from '../mail.ts'
import { invitationDays } from '../rules.ts'
import { inviteSchema } from '../schema.ts'
import { InvitePage } from './page.tsx'

const form = 'invite-person'

/** Shows the form for inviting somebody. */
export async function showInvite(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const open = await inCentre(ask.var.house.database, visit.centreId, (tx) => openForm(tx, visit, form, visit.centreId, {}, 0))
  return answerInvite(ask, open)
}

/** Invites somebody by e-mail. */
export async function invite(ask: Ask): Promise<Response> {
  const visit = administratorOf(ask)
  const typed = await readTyped(ask)
  const parsed = parseForm(inviteSchema, typed)
  if (!parsed.ok) return answerInvite(ask, typedForm(visit.centreId, typed), parsed.problems)
  const { house } = ask.var
  const invited = await inCentre(house.database, visit.centreId, async (tx) => {
    const result = await invitePerson(tx, visit.by, { ...parsed.value, inviterId: visit.personId })
    if (!result.ok) return result
    await mailInvitation(tx, house, visit, result.value)
    await discardDraft(tx, draftKey(visit, form, visit.centreId))
    return result
  })
  if (!invited.ok) {
    const roles = listed(invited.problem.roles.map((role) => roleName(role).toLowerCase()))
    return answerInvite(ask, typedForm(visit.centreId, typed), {
      email: `Somebody with this address is here already, as ${roles}. Choose another role, or look them up under People.`,
    })
  }
  return goOn(ask, routes.people.at(), `The invitation is on its way to ${invited.value.email}. It can be accepted for ${invitationDays} days.`)
}

function typedForm(centreId: string, typed: Typed): OpenForm {
  return { form, subjectId: centreId, values: typed, revision: 0 }
}

function answerInvite(ask: Ask, open: OpenForm, problems?: Problems): Response {
  const words = {
    title: 'Invite somebody',
    lede: 'They get a link by e-mail, choose a password if they like, and are in.',
    breadcrumb: [{ label: 'People', href: routes.people.at() }],
  }
  return answerPage(ask, words, <InvitePage open={open} problems={problems} />, problems === undefined ? 200 : 422)
}
