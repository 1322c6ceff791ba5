import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** A shop manager whom Elin has taken on since she passed: the contract was signed by all three at one table. */
export const elinC: Engagement = {
  alias: 'Client C',
  approach: 'coaching',
  role: 'Shop manager, three months in post',
  context: 'Eleven people, most of them part-time, and a counter that is busiest when half of them have gone home.',
  rationale: 'He was the best seller in the shop and now leads those he sold beside. He wants to think before he acts, and asked for coaching.',
  started: 15,
  stakeholder: { alias: 'Client C’s area manager', relation: 'line manager' },
  needs: [
    { ago: 14, statement: 'Lead people who were colleagues until the summer', tool: 'SWOT' },
    { ago: 14, statement: 'Plan the week with the rota and not around it', tool: 'Eisenhower matrix' },
  ],
  goals: [
    {
      ago: 12,
      statement: 'A weekly talk of ten minutes with each of the team',
      desiredOutcome: 'Four weeks in a row without one that was left out',
      alignment: { level: 'organisation', statement: 'Every shop keeps its people for longer than a year' },
      measures: 'His own list, and what two of the team say of it at the review',
    },
  ],
  contract: {
    ago: 10,
    terms: terms({
      commitment: 'Five sessions over three months, before the shop opens. The area manager sees to it that somebody else takes the delivery.',
      expectations: 'Elin asks and says what she sees. Client C tries one thing between sessions and tells it as it was.',
      intendedOutcomes: 'A team that hears from its manager every week, and a manager who is not behind the counter when the plan is made.',
      stakeholderInvolvement: 'The area manager comes to the end of the third session. What is said before that stays in the room.',
    }),
    signed: [],
  },
  plan: {
    ago: 8,
    structure: 'Five sessions, a fortnight apart: two to see how the week really goes, two to try things, one to look back with the area manager.',
    environment: 'The bakery café across the road, which opens at six.',
    principles: 'He brings the week as it was. Each session ends with one thing to try, written on the back of the rota.',
    sessions: 5,
    minutes: 300,
  },
  sessions: [],
}
