import type { Kysely } from 'kysely'
import type { Clock } from '../../kernel/dates.ts'
import type { MagicLink } from '../../platform/auth/auth.ts'
import { inCentre, inScope } from '../../platform/database/centre.ts'
import type { DB } from '../../platform/database/connect.ts'
import type { Jobs } from '../../platform/jobs/jobs.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { Vault } from '../../platform/vault/vault.ts'
import { routes } from '../../routes.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'

type Post = { database: Kysely<DB>; vault: Vault; jobs: Jobs; baseUrl: string; clock: Clock }

/** Mails a link for signing in, in the name of a centre where the person has a place. Without any place there is nothing to sign in to. */
export async function mailSignInLink(post: Post, link: MagicLink): Promise<void> {
  const centre = await findCentreOf(post.database, link.personId)
  if (centre === undefined) return
  const letter = layOutMail({
    title: 'Your link to sign in',
    preview: 'It works once, within 15 minutes.',
    paragraphs: [`Hello ${link.name},`, 'you asked for a link to sign in to Coachfolio. It works once, within 15 minutes.'],
    button: { label: 'Sign in', href: `${post.baseUrl}${routes.openSignInLink.at({ token: link.token }, { then: link.then })}` },
    after: ['If you did not ask for it, leave it alone: without this mail nobody can sign in with it.'],
    from: centre.name,
  })
  const mail = { to: link.email, toName: link.name, subject: 'Your link to sign in', ...letter }
  await inCentre(post.database, centre.id, (tx) => postMail(tx, post, centre.id, mail, post.clock()))
}

async function findCentreOf(database: Kysely<DB>, personId: string): Promise<{ id: string; name: string } | undefined> {
  return inScope(database, { personId }, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('centre', 'centre.id', 'membership.centre_id')
      .select(['centre.id', 'centre.name'])
      .where('membership.person_id', '=', personId)
      .where('membership.ended_at', 'is', null)
      .orderBy('membership.began_at')
      .orderBy('membership.id')
      .limit(1)
      .executeTakeFirst(),
  )
}
