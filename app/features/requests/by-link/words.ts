import { counted } from '../../../kernel/text.ts'
import type { OpenedLink } from '../../links/index.ts'
import type { Shown } from '../request.ts'

export type PageWording = { title: string; lede: string; why: string; button: string; readers: string }

/** What a link page says of itself: what is asked, by whom, why, who reads the answer. Reading age about 12. */
export function wordingOf({ learnerName: name, centre }: OpenedLink, shown: Shown): PageWording {
  const learner = `${name} is learning to coach and mentor with ${centre.name}.`
  switch (shown.purpose) {
    case 'confirm sessions':
      return {
        title: `Did ${shown.sessions.length === 1 ? 'this session' : `these ${counted(shown.sessions.length, 'session')}`} take place?`,
        lede: `${name} has written down when you met and for how long. Please look if it is right.`,
        why: `${learner} The hours count toward a course, so they must be right. What you talked about is not on this page.`,
        button: 'Yes, this is all right',
        readers: `${name}, their tutor, and the people who mark and check the work see your answer. Only ${name} knows your name.`,
      }
    case 'agree needs and goals':
      return {
        title: 'Is this what you want to work on?',
        lede: `${name} has written down your needs and goals. You agree them before you sign a contract.`,
        why: `${learner} The work is for you. So you say if the goals are yours.`,
        button: 'Yes, I agree',
        readers: `${name}, their tutor, and the people who mark and check the work see the goals and your answer. Only ${name} knows your name.`,
      }
    case 'review reflective log':
      return {
        title: `Read what ${name} has learned`,
        lede: `${name} shares ${counted(shown.reflections.length, 'reflection')} with you. Please read them and say what you think.`,
        why: `${learner} A supervisor helps them to see more in their own work. Clients have other names here, so that nobody knows who they are.`,
        button: `Send this to ${name}`,
        readers: `${name}, their tutor, and the people who mark and check the work read your words. Only ${name} knows your name.`,
      }
    default:
      return {
        title: `What did you see ${name} do?`,
        lede: `You have seen ${name} at work. Please say what you saw, in your own words.`,
        why: `${learner} Your words help to show what they can do. They do not need to be praise.`,
        button: 'Send what I saw',
        readers: `${name}, their tutor, and the people who mark and check the work read your words. Only ${name} knows your name.`,
      }
  }
}
