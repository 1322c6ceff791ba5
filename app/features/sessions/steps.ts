import { routes } from '../../routes.ts'
import type { Step } from '../../ui/next-list/next-list.tsx'
import type { Mark } from './diary.ts'

const doing: Readonly<Record<Mark, { words: string; minutes: number; href: (session: string) => string }>> = {
  summary: { words: 'Say what was discussed', minutes: 3, href: (session) => routes.editSession.at({ session }) },
  reflection: { words: 'Reflect', minutes: 4, href: (session) => routes.reflect.at({ session }) },
  feedback: { words: 'Ask for feedback', minutes: 1, href: (session) => routes.askForFeedback.at({ session }) },
}

/** What to do about something that an entry lacks, and where. */
export function stepFor(mark: Mark, session: string, note?: string): Step {
  const { words, minutes, href } = doing[mark]
  return { words, minutes, note, href: href(session) }
}
