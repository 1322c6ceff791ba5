import type { Story } from '../story.ts'
import { amaraA } from './amara-a.ts'
import { amaraB } from './amara-b.ts'
import { amaraC } from './amara-c.ts'

/** Amara Okafor is half-way, with the mistakes that most people make. */
export const amara: Story = {
  engagements: [amaraA, amaraB, amaraC],
  supervision: [
    {
      ago: 64,
      minutes: 42,
      kind: 'individual',
      supervisor: 'Supervisor at the centre',
      feedback:
        'Your questions have become shorter and your silences longer; both help. Ask yourself whom you serve when a stakeholder is in the room. Leave an hour between two clients: it shows when you do not.',
      logReviewed: false,
      reviewed: ['A1', 'A2', 'A3', 'A4'],
    },
  ],
  feedback: [
    {
      ago: 60,
      from: 'tutor',
      stage: 'mid',
      channel: 'written',
      effectiveness:
        'Your diary lets me see the session. The reflections on Client A show real movement in your questioning. Watch the order of needs, goals and contract with new clients.',
      attributes: '',
      ratings: [],
    },
  ],
  evidence: [
    {
      ago: 58,
      kind: 'work product',
      title: 'A week on the Wheel of Work, with the names taken out',
      criteria: ['501-2.2', '501-3.2'],
      parts: [
        {
          part: 'account',
          text: 'The wheel that Client A drew in the first session, redrawn without anything that says who she is, with what each segment meant to her and what she did about the lowest of them.',
        },
      ],
    },
  ],
}
