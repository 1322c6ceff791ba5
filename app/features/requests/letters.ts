import { counted } from '../../kernel/text.ts'
import type { Mail } from '../../platform/mail/mail.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import type { Asker } from '../links/index.ts'
import type { Shown } from './request.ts'
import { daysToAnswer } from './rules.ts'

type Words = { subject: string; why: string; button: string }

/** What a request asks, in the words of its letter. */
function wordsOf(learner: string, shown: Shown): Words {
  switch (shown.purpose) {
    case 'confirm sessions':
      return {
        subject: `${learner} asks you to confirm ${counted(shown.sessions.length, 'session')}`,
        why: 'The page shows the day, the time and the length of each. Please look whether they are right. Nothing of what you talked about is on it.',
        button: 'Look and confirm',
      }
    case 'agree needs and goals':
      return {
        subject: `${learner} asks whether these are your needs and goals`,
        why: 'Before you work together you agree what it is for. The page shows what was written down. You can agree, or say what should be different.',
        button: 'Read and answer',
      }
    case 'review reflective log':
      return {
        subject: `${learner} asks you to read ${counted(shown.reflections.length, 'reflection')}`,
        why: 'They were chosen for you to review as a supervisor. You read them on one page and write what you think.',
        button: 'Read and comment',
      }
    default:
      return {
        subject: `${learner} asks you to say what you saw`,
        why: 'You have seen this person at work. A few sentences in your own words help to show what they can do.',
        button: 'Say what you saw',
      }
  }
}

/** The letter that asks. */
export function letterThatAsks({ learnerName, centreName }: Asker, shown: Shown, to: { id: string; name: string; email: string }, url: string): Mail {
  const { subject, why, button } = wordsOf(learnerName, shown)
  const words = layOutMail({
    title: subject,
    preview: 'One page, under three minutes, no account needed.',
    paragraphs: [`Dear ${to.name},`, `${learnerName} is learning to coach and mentor with ${centreName}. ${why}`],
    button: { label: button, href: url },
    after: [`The link is for you alone. It works for ${daysToAnswer} days. You may say no: the page has a button for that, and you need give no reason.`],
    from: centreName,
  })
  return { to: to.email, toName: to.name, recipientId: to.id, subject, ...words }
}
