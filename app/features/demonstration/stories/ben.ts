import type { Story } from '../story.ts'
import { terms } from './terms.ts'

/** Ben Hughes is just starting: one client, two needs, a goal, and a contract that is still a draft. */
export const ben: Story = {
  engagements: [
    {
      alias: 'Client A',
      approach: 'coaching',
      role: 'Depot supervisor, buses',
      context: 'Runs the early shift at a depot of sixty drivers. Two supervisors left in the summer, and he covers for both.',
      rationale: 'His manager and I agreed that he needs somebody to think with who is not in his line. He was sceptical and came anyway.',
      started: 16,
      needs: [
        { ago: 14, statement: 'Brief the early shift in a way that drivers listen to', tool: 'SWOT' },
        { ago: 14, statement: 'Deal with conflict between drivers before it reaches the union representative', tool: '180° feedback' },
      ],
      goals: [
        {
          ago: 8,
          statement: 'A five-minute briefing at five to five that drivers stay for',
          desiredOutcome: 'Fewer than three radio calls a morning about things that were in the briefing',
          alignment: { level: 'team', statement: 'Every bus leaves the depot on time' },
          measures: 'Radio calls counted by the control room for two weeks before and after',
        },
      ],
      contract: {
        ago: 3,
        terms: terms({
          commitment:
            'Six sessions in the canteen office after the early shift, at half past one. Ben keeps to the hour; Client A comes in uniform or not, as he likes.',
          expectations: 'Ben asks and listens and does not tell Client A how to run a depot. Client A tries one thing between sessions.',
          intendedOutcomes: 'A briefing that drivers stay for, and two conflicts settled without a grievance.',
        }),
        signed: [],
      },
      sessions: [],
    },
  ],
  supervision: [],
  feedback: [],
  evidence: [],
}
