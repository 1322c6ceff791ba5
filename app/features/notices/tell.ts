import type { Transaction } from 'kysely'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { House } from '../../platform/web/house.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import { findAssessor, findLearner, findMember, type Reader } from './queries.ts'

/** What has happened, and where it is read. Aliases only, and never what somebody wrote: mail is read on other people's machines. */
export type News = { title: string; says: readonly string[]; open: { label: string; path: string } }

type Post = Pick<House, 'baseUrl' | 'vault' | 'jobs'>
type Whose = { centreId: string; learnerId: string }

/** Mails a learner what has happened in their practice, in the transaction in which it happened. */
export async function tellLearner(tx: Transaction<DB>, post: Post, whose: Whose, news: News, now: Temporal.Instant): Promise<void> {
  await tell(tx, post, whose.centreId, await findLearner(tx, whose), news, now)
}

/** The same for the assessor of a learner. While nobody is assigned, nobody is told. */
export async function tellAssessor(tx: Transaction<DB>, post: Post, whose: Whose, news: News, now: Temporal.Instant): Promise<void> {
  await tell(tx, post, whose.centreId, await findAssessor(tx, whose), news, now)
}

/** The same for anybody who has a role in the centre now. */
export async function tellMember(
  tx: Transaction<DB>,
  post: Post,
  { centreId, personId }: { centreId: string; personId: string },
  news: News,
  now: Temporal.Instant,
): Promise<void> {
  await tell(tx, post, centreId, await findMember(tx, centreId, personId), news, now)
}

async function tell(
  tx: Transaction<DB>,
  post: Post,
  centreId: string,
  reader: Reader | undefined,
  { title, says, open }: News,
  now: Temporal.Instant,
): Promise<void> {
  if (reader === undefined) return
  const letter = layOutMail({
    title,
    paragraphs: [`Dear ${reader.name},`, ...says],
    button: { label: open.label, href: `${post.baseUrl}${open.path}` },
    from: `Sent by ${reader.centreName}, who keep their records with Coachfolio.`,
  })
  await postMail(tx, post, centreId, { to: reader.email, toName: reader.name, subject: title, ...letter }, now)
}
