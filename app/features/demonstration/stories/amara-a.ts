import type { Engagement } from '../story.ts'
import { amaraASessions } from './amara-a-sessions.ts'
import { terms } from './terms.ts'

/** A ward manager who does everything herself: the whole cycle, from needs to review. */
export const amaraA: Engagement = {
  alias: 'Client A',
  approach: 'coaching',
  role: 'Ward manager, care of older people',
  context:
    'Thirty-two beds, four vacancies, and a deputy who has been in post for a year. She took the ward over eleven months ago and starts most days an hour early.',
  rationale:
    'She knows what good delegation looks like and teaches it to others. What stops her is not knowledge, so coaching fits better than another course.',
  started: 152,
  stakeholder: { alias: 'Client A’s matron', relation: 'line manager' },
  needs: [
    { ago: 150, statement: 'Hand over whole tasks, and leave them with the person who has them', tool: 'SWOT' },
    { ago: 150, statement: 'Raise lateness and handover quality with staff soon, and in plain words', tool: '360° feedback' },
    { ago: 148, statement: 'Protect time for the parts of the role that only she can do', tool: 'Wheel of Work' },
  ],
  goals: [
    {
      ago: 146,
      statement: 'The deputy runs the roster from first draft to sign-off',
      desiredOutcome: 'Two rosters in a row are published without her redrafting them',
      alignment: { level: 'division', statement: 'Every ward publishes its roster six weeks ahead' },
      measures: 'Rosters published on time; how many shifts she changed afterwards',
    },
    {
      ago: 146,
      statement: 'Have the difficult conversations within a week of seeing the need',
      desiredOutcome: 'No conversation older than seven days on her list',
      alignment: { level: 'team', statement: 'We talk to each other, not about each other' },
      measures: 'Her own list, looked at in each session',
    },
  ],
  contract: {
    ago: 141,
    terms: terms({
      commitment: 'Six sessions over four months, phones away. The matron keeps the ward covered for the ninety minutes.',
      expectations: 'Amara asks and challenges and does not advise on nursing. Client A tries something between sessions and says honestly when she has not.',
      intendedOutcomes: 'The roster belongs to the deputy, difficult conversations happen within a week, and Client A leaves on time three days out of five.',
      stakeholderInvolvement: 'The matron joins the first ten minutes of the third session and of the review. She hears of progress from Client A.',
    }),
    signed: ['learner', 'client', 'stakeholder'],
  },
  plan: {
    ago: 140,
    structure:
      'Six sessions, three weeks apart: two on what holds her back, three on trying things out, one to review. The matron joins half-way and at the end.',
    environment: 'The seminar room two floors down, because on the ward somebody always knocks.',
    principles: 'She sets the agenda. Each session ends with one experiment small enough to try on an ordinary shift.',
    sessions: 6,
    minutes: 510,
  },
  sessionPlans: [
    {
      ago: 73,
      objectives: 'Hear from the matron what she sees; choose the next experiment',
      model: 'GROW',
      topics: 'Roster handover, the two conversations still open',
      success: 'She leaves with one date in her diary',
    },
  ],
  sessions: amaraASessions,
  review: {
    ago: 22,
    summary:
      'The roster belongs to the deputy: two in a row were published six weeks ahead without a change. Difficult conversations are on the list with a date, and the oldest is four days old. She leaves on time three days in five. The evenings are better but not solved; she will take that up with her matron in her appraisal.',
  },
}
