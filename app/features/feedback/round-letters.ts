import type { Transaction } from 'kysely'
import { longDay } from '../../kernel/dates.ts'
import type { DB } from '../../platform/database/connect.ts'
import { postMail } from '../../platform/mail/mail.ts'
import type { House } from '../../platform/web/house.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import type { Asker } from '../links/index.ts'
import type { Round } from './round-rules.ts'

type Letter = { to: { id: string; name: string; email: string }; url: string; again: boolean }

/** Writes to somebody who is asked in a round. */
export async function sendRoundLetter(
  tx: Transaction<DB>,
  post: Pick<House, 'vault' | 'jobs'>,
  asker: Asker,
  round: Pick<Round, 'least' | 'closesOn'>,
  letter: Letter,
): Promise<void> {
  const { learnerName: learner, centreName } = asker
  const { to, url, again } = letter
  const title = again ? `A reminder: ${learner} would value your answer` : `${learner} asks you and others for feedback`
  const { html, text } = layOutMail({
    title,
    preview: 'A few questions, answered by several people and shown only together.',
    paragraphs: [
      `Dear ${to.name},`,
      `${learner} is learning to coach and mentor with ${centreName}, and asks several people the same few questions. It takes under three minutes, and you need no account.`,
      `Nobody sees which answer is yours: ${learner} sees all answers together, after ${longDay(round.closesOn)} at the latest, and only if at least ${round.least} people have answered.`,
    ],
    button: { label: 'Answer', href: url },
    after: [`The link is for you alone and works until ${longDay(round.closesOn)}. If you would rather not answer, you can say so there, or do nothing.`],
    from: centreName,
  })
  await postMail(
    tx,
    post,
    asker.centreId,
    { to: to.email, toName: to.name, recipientId: to.id, subject: title, html, text, ...(again ? { tellsSilence: true } : {}) },
    asker.at,
  )
}
