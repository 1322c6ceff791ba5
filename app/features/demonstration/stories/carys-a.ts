import type { Engagement } from '../story.ts'
import { carysASessions } from './carys-a-sessions.ts'
import { terms } from './terms.ts'

/** A school business manager who is asked to lead, not only to account. */
export const carysA: Engagement = {
  alias: 'Client A',
  approach: 'coaching',
  role: 'School business manager',
  context:
    'Nineteen years in the school, the only non-teacher among its leaders. The trust is bringing five schools’ finances together, and her post is being redefined.',
  rationale:
    'She knows more than anybody in the room and says least. She wanted a place to practise being heard before the trust decides who leads the new team.',
  started: 214,
  stakeholder: { alias: 'Client A’s sponsor', relation: 'sponsor' },
  needs: [
    { ago: 212, statement: 'Speak in the leadership meeting as an equal, with a view and not only with figures', tool: '360° feedback' },
    { ago: 212, statement: 'Lead colleagues in four other schools over whom she has no authority', tool: 'Stakeholder map' },
    { ago: 210, statement: 'Stop checking what her assistant has already checked', tool: 'SWOT' },
  ],
  goals: [
    {
      ago: 208,
      statement: 'Bring one proposal of her own to every second leadership meeting',
      desiredOutcome: 'Two of three proposals are decided upon in the meeting itself',
      alignment: { level: 'organisation', statement: 'Money follows the improvement plan of the school' },
      measures: 'The minutes: proposals made, proposals decided',
    },
    {
      ago: 208,
      statement: 'Agree one way of ordering and paying with the four other schools',
      desiredOutcome: 'All five use the same calendar and form from the start of the summer term',
      alignment: { level: 'division', statement: 'Shared services save each school a day a week' },
      measures: 'Schools that have signed up; orders outside the calendar',
    },
  ],
  contract: {
    ago: 202,
    terms: terms({
      commitment: 'Six sessions of ninety minutes, one of them together with Client C. The sponsor releases her and asks no questions about content.',
      expectations:
        'Carys questions and challenges, and keeps her knowledge of the school out of it unless asked. Client A prepares one situation and says when a question misses.',
      intendedOutcomes: 'Client A is heard in the leadership meeting, and five schools work to one calendar.',
      stakeholderInvolvement: 'The sponsor agrees the goals, gives an impression half-way and takes part in the last half hour of the review.',
      reviewPoints: 'After the third session and at the end.',
    }),
    signed: ['learner', 'client', 'stakeholder'],
  },
  plan: {
    ago: 201,
    structure: 'Six sessions over six months: two on voice, two on the five schools, one together with the premises lead, one on what stays.',
    environment: 'The library annexe after four, when the corridor is quiet; never her office, where the telephone is.',
    principles: 'From her own words to her own experiments. Goals are scored at every session, and she keeps the scores.',
    sessions: 6,
    minutes: 540,
  },
  sessionPlans: [
    {
      ago: 190,
      objectives: 'Understand what happens before she speaks, or does not',
      model: 'GROW',
      topics: 'The last leadership meeting, minute by minute',
      success: 'One sentence she will say at the next one',
    },
  ],
  sessions: carysASessions,
  review: {
    ago: 24,
    summary:
      'Both goals are reached: three proposals of her own, all decided in the meeting, and one calendar in five schools from the first day of term. What helped most, she says, was slowing down the moment before speaking. Her sponsor sees a leader where there was an accountant. She goes on with a peer group of business managers.',
  },
}
