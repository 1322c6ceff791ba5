import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** A team leader whose line manager has not signed yet: the hours wait. */
export const amaraB: Engagement = {
  alias: 'Client B',
  approach: 'coaching',
  role: 'Team leader, outpatient booking office',
  context: 'Leads nine booking clerks, some of whom were his colleagues until last summer. A new telephone system arrives in spring.',
  rationale: 'Promoted from the team and unsure how to lead his friends. He asked for somebody outside his department to think with.',
  started: 55,
  stakeholder: { alias: 'Client B’s line manager', relation: 'line manager' },
  needs: [
    { ago: 52, statement: 'Give clear direction to people who were colleagues until recently', tool: 'SWOT' },
    { ago: 52, statement: 'Prepare the team for the new telephone system without promising what he cannot keep', tool: 'Force field analysis' },
  ],
  goals: [
    {
      ago: 50,
      statement: 'Lead a weekly ten-minute briefing that ends with who does what',
      desiredOutcome: 'Everyone can name the week’s priority when asked on a Wednesday',
      alignment: { level: 'division', statement: 'Nine calls in ten are answered within two minutes' },
      measures: 'He asks three people each Wednesday and notes the answers',
    },
  ],
  contract: {
    ago: 48,
    terms: terms({
      commitment: 'Six sessions, every three to four weeks, in working time. The line manager arranges cover for the telephones.',
      expectations: 'Amara helps Client B to think and does not report on him. Client B brings one real situation to each session.',
      intendedOutcomes: 'A weekly briefing that works, and a plan for the new system that the team has helped to write.',
      stakeholderInvolvement: 'The line manager agrees the goals, gives an impression half-way and hears the results from Client B.',
    }),
    signed: ['learner', 'client'],
  },
  plan: {
    ago: 47,
    structure: 'Six sessions until the new system has settled: two before it arrives, two while it comes in, two after.',
    environment: 'A meeting room in the education centre, ten minutes’ walk from the telephones on purpose.',
    principles: 'Start from what happened this week. Plan in small steps and look at each of them afterwards.',
    sessions: 6,
    minutes: 420,
  },
  sessions: [
    {
      ago: 36,
      at: '10:00',
      minutes: 90,
      progress: [3],
      summary:
        'He described last Monday’s briefing as “twelve minutes of me being funny”. Nobody knew afterwards what the week was about. We listed what he gains from being funny, chiefly that nobody is cross with him, and what it costs. He drew the office as it was a year ago and as it is now, and saw that he still sits at his old desk.',
      techniques: ['GROW', 'Drawing the system'],
      questions: ['What would the briefing be for, if it were not for being liked?', 'Where in the room does the team leader sit?'],
      tools: [
        {
          name: 'Drawing the system',
          why: 'He is quick with words and hides behind them; a drawing has no punchlines.',
          how: 'He noticed the desk himself and moved it two days later.',
        },
      ],
      outcomes: 'Next Monday: one priority, three names, no jokes until the end.',
      actions: [
        ['Write Monday’s briefing on a card of five lines', 5, 4],
        ['Ask three people on Wednesday what the priority is', 7, 7],
      ],
      feedbackGiven: 'I told him I had laughed four times and had lost the thread each time.',
      reflection: {
        overall: 'Lively. I enjoyed it, which is also the danger: for twenty minutes I was his audience.',
        models: 'GROW came late; the drawing did the work.',
        questioning: 'Asking what the briefing is for stopped the entertaining for a moment.',
        listening: 'I listened to the jokes and missed what stood behind them until he drew.',
        givingFeedback: 'Naming my own laughter was honest and easy to hear.',
        relationship: 'Quick trust. I must not become one more friend.',
        nextTime: 'Ask for the purpose of the session before the first story.',
        keyLearning: 'My enjoyment is information about what the client does with others.',
        cpdAction: 'Bring the theme of being an audience to supervision.',
      },
      feedback: [
        {
          after: 1,
          channel: 'written',
          effectiveness:
            'Telling me about the laughing was the most useful thing. On Monday I kept the jokes for the end and two people asked questions for the first time.',
        },
      ],
    },
    {
      ago: 9,
      at: '10:00',
      minutes: 60,
      progress: [5],
      summary:
        'Three briefings since then. The third took nine minutes, and on Wednesday two of three people could name the priority. The new telephone system is now six weeks away and rumours have started. Using a force field he sorted what drives the change and what holds it back, and found that most of what holds it back is not knowing rather than not wanting.',
      techniques: ['Force field analysis', 'Summarising'],
      questions: ['What do they already know that you think is secret?', 'What can you say for certain today?'],
      tools: [
        {
          name: 'Force field analysis',
          why: 'He spoke of resistance as if it were one thing.',
          how: 'Sorting showed him that five of seven forces were questions he could answer.',
        },
      ],
      outcomes: 'A list of seven questions the team has, five of which he can answer next Monday.',
      actions: [['Answer five questions in Monday’s briefing; say when the other two will be known', 6]],
      feedbackGiven: 'I said that he had spoken for ten minutes without a joke and seemed taller for it.',
    },
  ],
}
