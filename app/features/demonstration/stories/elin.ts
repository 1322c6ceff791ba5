import type { Story } from '../story.ts'
import { elinA } from './elin-a.ts'
import { elinB } from './elin-b.ts'
import { elinC } from './elin-c.ts'

/** The day of Elin's first submission, in days before today: what came later was not in it. */
export const elinFirstSubmitted = 82

/** Elin Sørensen was referred once, put it right, and has passed. */
export const elin: Story = {
  engagements: [elinA, elinB, elinC],
  supervision: [
    {
      ago: 208,
      confirmed: 206,
      minutes: 60,
      kind: 'individual',
      supervisor: 'Supervisor at the centre',
      feedback:
        'You see systems quickly. Do not hide in technique: say what you notice in yourself too. When confidentiality has a limit, name it before the story is told.',
      logReviewed: false,
      reviewed: ['A1', 'A2', 'B1', 'B2'],
    },
    {
      ago: 44,
      confirmed: 43,
      minutes: 50,
      kind: 'individual',
      supervisor: 'Supervisor at the centre',
      feedback:
        'We went through your whole log. Three things return: exact observation, courage to stay with failure, and a pull toward fixing. Your actions for development now follow from them.',
      logReviewed: true,
      reviewed: ['A3', 'A4', 'A5', 'B3', 'B4', 'B5'],
    },
  ],
  feedback: [
    {
      ago: 142,
      from: 'tutor',
      stage: 'end',
      channel: 'written',
      effectiveness: 'The session after the bad night is the heart of your record. It shows a client who comes back, because nothing was glossed over.',
      attributes: '',
      ratings: [],
    },
  ],
  evidence: [
    {
      ago: 221,
      agreed: 212,
      kind: 'observation',
      title: 'Observed session with Client A',
      inPerson: true,
      criteria: ['501-2.1', '501-3.4'],
      parts: [
        {
          part: 'account',
          text: 'My assessor watched from the gallery and in the training kitchen, with the client’s consent, and noted questions, pauses and the feedback I gave.',
        },
      ],
    },
    {
      ago: 145,
      agreed: 140,
      kind: 'work product',
      title: 'Three signs for a noisy hall',
      criteria: ['501-2.2', '501-3.2'],
      parts: [
        {
          part: 'account',
          text: 'Drawings of the three gestures that Client A made, with how they were tried and changed, and why a prototype served him better than words.',
        },
      ],
    },
    {
      ago: 42,
      agreed: 40,
      kind: 'professional discussion',
      title: 'What my whole log shows, and what I do about it',
      criteria: ['501-3.1'],
      parts: [
        {
          part: 'account',
          text: 'A recorded conversation of twenty-five minutes with my assessor, in place of a written account, on patterns in all ten sessions and the three actions for my development that follow from them.',
        },
      ],
    },
  ],
}
