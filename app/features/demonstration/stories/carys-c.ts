import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** Mentoring: the catering and premises lead, and one session together with Client A. */
export const carysC: Engagement = {
  alias: 'Client C',
  approach: 'mentoring',
  role: 'Catering and premises lead',
  context: 'Came from a hotel kitchen three years ago. Now also responsible for caretakers and cleaners, most of them older than she is.',
  rationale: 'She asked for a mentor from inside schools, who knows how they tick and can share it.',
  started: 168,
  needs: [
    { ago: 166, statement: 'Understand how decisions are made in a school year, and when to ask for what', tool: 'Competency framework' },
    { ago: 165, statement: 'Hold staff meetings in which caretakers and cleaners speak', tool: 'SWOT' },
  ],
  goals: [
    {
      ago: 163,
      statement: 'Plan the summer works so that nothing is left in September',
      desiredOutcome: 'A plan agreed with the business manager by Easter, and rooms ready two days before term',
      alignment: { level: 'organisation', statement: 'Classrooms are ready on the first day' },
      measures: 'Rooms ready on the day; items carried over',
    },
  ],
  contract: {
    ago: 158,
    terms: terms({
      commitment: 'Four meetings, one of them together with Client A. Client C brings the question; Carys brings experience and contacts.',
      expectations: 'Carys tells what she has seen work and what not, and marks it as her own view. Client C decides what fits her.',
      intendedOutcomes: 'A summer plan that holds, and a team meeting that people come to willingly.',
    }),
    signed: ['learner', 'client'],
  },
  plan: {
    ago: 157,
    structure: 'Four meetings along the school year: how it turns, how people speak, the plan together with the business manager, what was learned.',
    environment: 'The dining hall at three, when it is empty and smells of cake; for the joint meeting the library annexe.',
    principles: 'A question first, experience second, her decision last. Whatever I tell is marked as my own view.',
    sessions: 4,
    minutes: 360,
  },
  sessions: [
    {
      ago: 149,
      at: '15:00',
      minutes: 90,
      progress: [2],
      summary:
        'She wanted to know why her request for an oven had been refused. We laid the school year out on two tables with menu cards: when budgets are made, when inspections come, when nobody reads e-mail. She had asked in the one week in which the answer is always no. I told her of my own worst request, and what I learned from it.',
      techniques: ['Storytelling', 'Mapping the year'],
      questions: ['When would a yes have been possible?', 'Who decides before it is decided?'],
      tools: [
        {
          name: 'Mapping the year',
          why: 'She thinks in menus and seasons, so I borrowed her own way of planning.',
          how: 'She found three better weeks for the oven and put it to the business manager in one of them.',
        },
      ],
      outcomes: 'A calendar of her own with the three weeks in which to ask.',
      actions: [['Ask again for the oven, in the second week of the month', 28, 26]],
      feedbackGiven: 'I said that her case for the oven was complete, and that only the week was wrong.',
      reflection: {
        overall: 'A different stance from coaching. I enjoyed being allowed to know something.',
        models: 'Mentoring: question, experience, decision. I kept to the order, once with difficulty.',
        questioning: 'I asked before I told, and most of the answer came from her.',
        listening: 'Well, until my own story. I watched her eyes: two minutes were enough, I took four.',
        givingFeedback: 'Right case, wrong week: precise and encouraging.',
        relationship: 'She calls me “Miss” when she is nervous. I told her that I noticed, and we agreed on first names.',
        nextTime: 'One story a meeting, two minutes at most.',
        keyLearning: 'In mentoring my experience is a spice and not the meal.',
        cpdAction: 'Write up the difference between my mentoring and my coaching, with an example of each.',
      },
      feedback: [{ channel: 'verbal', effectiveness: 'Now I know when to ask. The map hangs in my kitchen, and the oven is approved.' }],
    },
    {
      ago: 123,
      at: '15:00',
      minutes: 90,
      progress: [5],
      summary:
        'Her staff meeting: eleven people, one voice, hers. She described the seating, rows as in a canteen. I asked who would speak if she arrived late. The answer, after a while: the oldest cleaner, who knows every cupboard. We designed a meeting in which the first ten minutes belong to that knowledge.',
      techniques: ['Sharing experience', 'Designing an experiment'],
      questions: ['Who would speak if you came ten minutes late?', 'What do they know that the school does not?'],
      tools: [
        {
          name: 'Designing an experiment',
          why: 'Advice about meetings would have been mine; a trial with a date is hers, and can fail without harm.',
          how: 'After three rounds the meeting had three new voices and one leak less.',
        },
      ],
      outcomes: 'A round of “what I saw this week” at a round table, with cake, fifteen minutes, standing if they like.',
      actions: [['Hold the meeting in the new way three times', 24, 22]],
      feedbackGiven: 'I said that she listens beautifully to one person, and stops when there are eleven.',
      reflection: {
        overall: 'She took my experience and made something better of it.',
        models: 'An experiment with a date, borrowed from my coaching.',
        questioning: '“If you came late” was hypothetical and freed her.',
        listening: 'I did not interrupt once, which I had promised myself.',
        givingFeedback: 'The contrast between one and eleven was new to her.',
        relationship: 'First names hold. She teased me about my seating plans.',
        nextTime: 'Ask what she would teach me; mentoring should go both ways.',
        keyLearning: 'The design of a room decides who speaks.',
        clientFeedback: 'She said the map was what she could use at once, so we ended with a drawing of the table.',
      },
      feedback: [
        { after: 1, channel: 'written', effectiveness: 'Three people spoke who never had. One told us about the leak that would have closed the gym.' },
      ],
    },
    {
      ago: 79,
      at: '16:00',
      minutes: 90,
      together: ['Client A'],
      progress: [7, 7, 7],
      summary:
        'Both together, as agreed in both contracts: the plan for the summer works. First each said what the other does not see, Client C the cupboards and the asbestos register, Client A the order in which money arrives. Then they built one calendar from two. At one point they argued about July, and I asked them to swap sides.',
      techniques: ['Facilitated dialogue', 'Swapping sides'],
      questions: ['What does the other know that you need?', 'What would you promise her for July?', 'Who tells the caretakers, and when?'],
      tools: [
        {
          name: 'Swapping sides',
          why: 'Both argued for July from their own desk and neither could hear the other’s reason.',
          how: 'In the other’s chair each gave up one week of her own accord, and the calendar closed.',
        },
      ],
      outcomes: 'One calendar for the summer with eleven dates, each with one name.',
      actions: [['Share the calendar with the caretakers and the head', 7, 6]],
      feedbackGiven: 'I told both that they had asked each other nine questions in the last half hour, and one in the first.',
      reflection: {
        overall: 'My first session with two. Demanding, and good.',
        models: 'Swapping sides over July was the turning point; I would use it earlier.',
        questioning: 'I addressed questions to the space between them and not to one. It worked most of the time.',
        listening: 'Hard: two faces. I missed once that Client C had stopped talking, and noticed after some minutes.',
        givingFeedback: 'Counting questions was fair to both.',
        relationship: 'I had asked each alone what could be said in front of the other, and kept to it.',
        nextTime: 'Sit so that I see both faces without turning.',
        keyLearning: 'With two clients the relationship between them is the third.',
        supervisionFeedback: 'Supervision had prepared me for taking sides. I noticed the pull toward the quieter one and named it to myself.',
      },
      feedback: [
        {
          after: 1,
          channel: 'link',
          effectiveness: 'Swapping sides made me see why July matters to her. We have one plan instead of two, with names on it.',
          ratings: [
            { question: 'It helped me make progress toward my goal', score: 4 },
            { question: 'We kept to what we had agreed', score: 4 },
          ],
        },
      ],
    },
    {
      ago: 13,
      at: '15:00',
      minutes: 90,
      progress: [9],
      summary:
        'The summer works are done except for one door. She went through the eleven dates and what became of each. We asked what she would do again and what she would tell somebody who starts in her post. She has begun, without calling it so, to mentor the new cook. I asked what she does there that works.',
      techniques: ['After-action review', 'Scaling'],
      questions: ['What would you tell the person who comes after you?', 'What do you do with the new cook that you wish somebody had done with you?'],
      tools: [
        {
          name: 'After-action review',
          why: 'She tends to remember the one door and not the ten rooms; four plain questions keep the balance.',
          how: 'She saw what she had done on purpose, and can pass it on in two pages.',
        },
      ],
      outcomes: 'Two pages for whoever comes after her, and a first formal meeting with the new cook.',
      actions: [['Write the two pages', 14, 12]],
      feedbackGiven: 'I said that she had answered her own question before asking it, three times.',
      reflection: {
        overall: 'She needs me less with each meeting, as it should be.',
        models: 'After-action review: what was planned, what happened, why, what next.',
        questioning: 'Asking about the cook showed her what she has learned.',
        listening: 'Easy today. I noticed how seldom I wanted to tell something.',
        givingFeedback: 'She can take praise now without waving it away.',
        relationship: 'We ended as colleagues. I said what I had learned from her about rooms.',
        nextTime: 'Plan the ending of a mentoring relationship from the start.',
        keyLearning: 'A mentor’s success is the next mentor.',
      },
      feedback: [
        { stage: 'end', channel: 'verbal', effectiveness: 'The works are finished and I know how this school thinks. Best of all, I can pass it on.' },
      ],
    },
  ],
  review: {
    ago: 8,
    summary:
      'Ten of eleven dates were kept, and the rooms were ready three days before term. The staff meeting has become the place where leaks and broken hinges are heard of first. She knows the school year and has the oven to prove it. Next she will mentor the new cook formally, with a short contract of their own.',
  },
}
