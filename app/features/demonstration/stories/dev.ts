import type { Story } from '../story.ts'
import { devA } from './dev-a.ts'
import { devB } from './dev-b.ts'

/** Dev Patel was referred on two criteria, and has begun to put them right. */
export const dev: Story = {
  engagements: [devA, devB],
  supervision: [
    {
      ago: 176,
      confirmed: 174,
      minutes: 60,
      kind: 'individual',
      supervisor: 'Supervisor at the centre',
      feedback:
        'You make it safe for people to slow down. Say why you choose an exercise: to the client, and to yourself. Challenge a little more; your clients can bear it.',
      logReviewed: true,
      reviewed: ['A1', 'A2', 'B1'],
    },
    {
      ago: 105,
      confirmed: 103,
      minutes: 45,
      kind: 'individual',
      supervisor: 'Supervisor at the centre',
      feedback: 'The session about the monthly mistake shows that you can challenge. Now ask your clients what your coaching changed, not how they find you.',
      logReviewed: true,
      reviewed: ['A4', 'B3', 'B4'],
    },
  ],
  feedback: [
    {
      ago: 90,
      from: 'tutor',
      stage: 'end',
      channel: 'written',
      effectiveness: 'Your sessions are alive on the page. Before you submit, look again at why you chose each tool: “it was helpful” is not yet a reason.',
      attributes: '',
      ratings: [],
    },
  ],
  evidence: [
    {
      ago: 120,
      agreed: 110,
      kind: 'work product',
      title: 'Three columns: what is theirs, what is mine, what we talk about',
      criteria: ['501-2.2', '501-3.2'],
      parts: [{ part: 'account', text: 'The sheet Client A made in the third session, without names, and how it is used on each of the four days.' }],
    },
    {
      ago: 7,
      kind: 'personal statement',
      title: 'Why I used two of my tools, and what they brought about',
      criteria: ['501-3.2'],
      parts: [
        {
          part: 'account',
          text: 'Trying out answers aloud: Client A decides with her body before her head allows it. In the second session she had noticed her own breathing, so I proposed that she say four answers and watch it. She found “Yes, when” because “of course” took her breath away. The transcript with Client B will follow.',
        },
      ],
    },
  ],
}
