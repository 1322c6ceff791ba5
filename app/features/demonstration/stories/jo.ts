import type { Story } from '../story.ts'
import { terms } from './terms.ts'

/** Jo Fenwick learns in another centre, so that it can be seen that neither centre sees the other. */
export const jo: Story = {
  engagements: [
    {
      alias: 'Client A',
      approach: 'coaching',
      role: 'Site manager, flood defence works',
      context: 'Three sites along one river, and a winter that comes early.',
      rationale: 'He asked for help with saying difficult things upward before it is too late to act on them.',
      started: 60,
      needs: [
        { ago: 58, statement: 'Report bad news early and with a proposal', tool: 'SWOT' },
        { ago: 58, statement: 'Delegate the daily site walk', tool: '180° feedback' },
      ],
      goals: [
        {
          ago: 55,
          statement: 'No surprise in the monthly report',
          desiredOutcome: 'Every risk has been named at least two weeks before it comes',
          alignment: { level: 'team', statement: 'Works are finished before the first frost' },
          measures: 'Risks named early, counted monthly',
        },
      ],
      contract: {
        ago: 50,
        terms: terms({
          commitment: 'Six sessions, on site or by telephone.',
          expectations: 'Jo asks and does not give technical advice. Client A is frank.',
          intendedOutcomes: 'Bad news travels upward within two days.',
        }),
        signed: ['learner', 'client'],
      },
      sessions: [
        {
          ago: 40,
          at: '08:30',
          minutes: 60,
          mode: 'telephone',
          progress: [3],
          summary:
            'He had known of the soft ground for nine days before he said so. We went back to the first of them. He had been looking for a solution to bring along, because bad news alone feels like a confession. We looked for the smallest thing that could have been said on day one.',
          techniques: ['GROW'],
          questions: ['What could have been said on the first day?', 'Whose problem was it on day two?'],
          outcomes: 'A sentence for day one: “I have seen something; I do not know yet what it means.”',
          actions: [['Use the sentence once', 14, 10]],
          feedbackGiven: 'I said that he describes ground better than anybody I know, and people far too gently.',
          reflection: {
            overall: 'Short and clear.',
            models: 'GROW, without naming it.',
            questioning: 'The second question was the better one.',
            listening: 'By telephone I walked about, which helped.',
            givingFeedback: 'Perhaps too pointed; he took it.',
            relationship: 'Direct, as he likes it.',
            nextTime: 'Ask for his own example first.',
            keyLearning: 'People hide bad news because they think they must solve it first.',
          },
          feedback: [{ channel: 'verbal', effectiveness: 'I used the sentence in the same week. It was received better than any solution I have brought.' }],
        },
      ],
    },
  ],
  supervision: [],
  feedback: [],
  evidence: [],
}
