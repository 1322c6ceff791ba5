import type { Story } from '../story.ts'
import { carysA } from './carys-a.ts'
import { carysB } from './carys-b.ts'
import { carysC } from './carys-c.ts'

/** Carys Llewellyn is ready to submit. Her supervision is with somebody outside the centre: see `../outside-supervision.ts`. */
export const carys: Story = {
  engagements: [carysA, carysB, carysC],
  supervision: [],
  feedback: [
    {
      ago: 96,
      from: 'tutor',
      stage: 'mid',
      channel: 'written',
      effectiveness:
        'Your questions have become rarer and better. The reflections show how a client’s feedback changes your next session: keep writing that down.',
      attributes: '',
      ratings: [],
    },
    {
      ago: 27,
      from: 'supervisor',
      stage: 'end',
      channel: 'verbal',
      effectiveness: 'You contract carefully with two people at once, and your clients act between sessions. The joint session was held well.',
      attributes: '',
      ratings: [],
    },
  ],
  evidence: [
    {
      ago: 123,
      agreed: 112,
      kind: 'observation',
      title: 'Observed session with Client C',
      inPerson: true,
      criteria: ['501-2.1', '501-3.4'],
      parts: [
        {
          part: 'account',
          text: 'My assessor sat in on the meeting about the staff round, with the client’s consent, and noted my questions, the pauses, and how I gave feedback. We talked it over for twenty minutes afterwards.',
        },
      ],
    },
    {
      ago: 77,
      agreed: 70,
      kind: 'work product',
      title: 'Calendar for the summer works, made in the joint session',
      criteria: ['501-2.2', '501-3.2'],
      parts: [
        {
          part: 'account',
          text: 'The calendar that two clients built from two plans, without names, with notes on why I asked them to swap sides over July and what it brought about.',
        },
      ],
    },
    {
      ago: 5,
      kind: 'reflective account',
      title: 'What thirteen sessions have taught me',
      criteria: ['501-2.4', '501-3.1', '501-3.4'],
      parts: [
        {
          part: 'account',
          text: 'I began by preparing questions and end by preparing to listen. Looking back over the log three things return: the moment before a client speaks, what a client leaves out, and my pull toward the quieter person. For each I name two sessions, what I did, and what I do now. The feedback after each session moved me most where it said what I had not seen: that going slowly was the help.',
        },
      ],
    },
  ],
}
