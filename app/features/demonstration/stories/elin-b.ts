import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** Mentoring a quality technician on her way to leading food safety. */
export const elinB: Engagement = {
  alias: 'Client B',
  approach: 'mentoring',
  role: 'Quality technician, on her way to food safety lead',
  context: 'Six years in the laboratory. The food safety lead retires within the year and has recommended her.',
  rationale: 'She knows the standards and has never led an audit or a difficult meeting. She wanted somebody who has done both.',
  started: 282,
  needs: [
    { ago: 280, statement: 'Lead an audit from opening to closing meeting', tool: 'Competency framework' },
    { ago: 279, statement: 'Stand by a decision when production presses', tool: 'SWOT' },
  ],
  goals: [
    {
      ago: 276,
      statement: 'Lead the internal audit of the packing hall on her own',
      desiredOutcome: 'All findings accepted, and actions agreed in the closing meeting',
      alignment: { level: 'division', statement: 'No major finding in the customer audit' },
      measures: 'Findings accepted; actions closed by the day agreed',
    },
  ],
  contract: {
    ago: 271,
    terms: terms({
      commitment: 'Four meetings of two hours, and one more after her audit if she wants it.',
      expectations: 'Elin tells what she has seen and done, good and bad, and asks first. Client B tries things her own way.',
      intendedOutcomes: 'She leads an audit and can say no to production with a reason and without a quarrel.',
    }),
    signed: ['learner', 'client'],
  },
  plan: {
    ago: 270,
    structure: 'Four meetings up to her audit: what an audit is for, the opening, the difficult finding, looking back.',
    environment: 'Walking the line in white coats, then the small laboratory after the day shift.',
    principles: 'Question, story, her own try. Mistakes of mine are allowed as teaching material.',
    sessions: 4,
    minutes: 480,
  },
  sessions: [
    {
      ago: 261,
      at: '15:00',
      minutes: 120,
      progress: [2],
      summary:
        'She knows all two hundred clauses and asked which are the most important. I asked what an audit is for. Her answer, “to find faults”, led us down the line in white coats, where she had to find three things that protect people, and who does them. Afterwards I told of my first audit, in which I was right about everything and nobody spoke to me for a month.',
      techniques: ['Walking the line', 'Storytelling'],
      questions: ['What is the audit for?', 'Who here keeps people safe without being asked?'],
      tools: [
        {
          name: 'Walking the line',
          why: 'She knew the clauses by heart and not the hands that keep them.',
          how: 'Three examples of people who protect others changed her question from “what is wrong” to “what holds”.',
        },
      ],
      outcomes: 'She writes the purpose of her audit in two sentences that a packer would agree with.',
      actions: [['Write the two sentences and try them on two packers', 14, 13]],
      feedbackGiven: 'I said that her knowledge is a lamp and that she was shining it in people’s eyes.',
      reflection: {
        overall: 'I told my story in three minutes, and it helped.',
        models: 'Mentoring, with a question before every story.',
        questioning: 'The purpose question opened the subject.',
        listening: 'Good on the line, because I had nothing to say there.',
        givingFeedback: 'The image of the lamp was liked and remembered. I should check that images fit the client.',
        relationship: 'She admires me, which makes my words heavy. I said so.',
        nextTime: 'Ask for a story of hers before mine.',
        keyLearning: 'A mentor’s failure teaches more than a mentor’s success.',
      },
      feedback: [{ channel: 'verbal', effectiveness: 'I see the audit from the packers’ side now. Two sentences took me a week, and they work.' }],
    },
    {
      ago: 235,
      at: '15:00',
      minutes: 120,
      progress: [4],
      summary:
        'The opening meeting. She had nine slides. I asked her to do it standing at the line, without any. The first try took eleven minutes, the fourth took two and ended with a question to the people there. We talked about what happens to her when she stands before people, and she showed me a trick with her feet which I have used since.',
      techniques: ['Rehearsal', 'Mutual learning'],
      questions: ['What do they need to know in order to help you?', 'What do your feet do?'],
      tools: [
        {
          name: 'Rehearsal at the line',
          why: 'She is fluent in a room and freezes on the floor, where the real meeting takes place, so we practised where it is noisy.',
          how: 'From eleven minutes to two. In the real opening meeting three people asked questions.',
        },
      ],
      outcomes: 'An opening of two minutes, without slides, that ends with a question.',
      actions: [['Hold the opening at the small audit of the store', 20, 17]],
      feedbackGiven: 'I said that in the fourth try she had looked at people and not over them.',
      reflection: {
        overall: 'Alive. We learned from each other.',
        models: 'Rehearsal with repetition, four times, each with one change.',
        questioning: 'The feet were a lucky question.',
        listening: 'I listened as if I were a packer.',
        givingFeedback: 'One thing after each try, never two.',
        relationship: 'More equal since she taught me something.',
        nextTime: 'Film it, if she agrees.',
        keyLearning: 'Practise where it happens.',
        clientFeedback: 'She had said that seeing the packers’ side helped, so I listened from there.',
      },
      feedback: [{ after: 2, channel: 'written', effectiveness: 'Two minutes and three questions. I was nervous for the first ten seconds only.' }],
    },
    {
      ago: 204,
      at: '15:00',
      minutes: 120,
      progress: [5],
      summary:
        'Production wanted a batch released; a swab was missing. She had released it, unhappily, and come to me instead of sleeping. I did not say what I would have done until she asked, and then I said that I have done both. We worked out what she can decide, whom she can ring, and how a no sounds that offers a way on: “Not before four, and here is how we get to four.”',
      techniques: ['Case discussion', 'Formulating a no'],
      questions: ['What did you know at the time?', 'Whose decision was it by the book, and by heart?'],
      tools: [
        {
          name: 'Case discussion',
          why: 'It was a real decision with a date and a lorry, too serious for an exercise.',
          how: 'Facts first and feelings second let her decide to report it before I said a word about it.',
        },
      ],
      outcomes: 'She reports the missing swab herself, with what she will do differently.',
      actions: [
        ['Report it to the food safety lead', 1, 1],
        ['Agree who may be rung at night', 14, 11],
      ],
      feedbackGiven: 'I said that reporting it would be harder than saying no had been, and that she would need less courage the next time.',
      reflection: {
        overall: 'Serious. I was careful not to become her conscience.',
        models: 'Discussion of a case, from facts to decision.',
        questioning: '“By the book, and by heart” helped her to separate the two.',
        listening: 'I heard that she had already decided to report it.',
        givingFeedback: 'Forward looking.',
        relationship: 'The limit of confidentiality was near. I named it before she told me the details.',
        nextTime: 'Name the limit at the beginning of such a conversation, each time.',
        keyLearning: 'Ethics shows itself at three in the afternoon with a lorry waiting.',
        supervisionFeedback: 'I took this case to supervision and learned to say earlier what I could not keep to myself.',
      },
      feedback: [{ channel: 'verbal', effectiveness: 'I reported it, and my lead thanked me. The sentence with “four” has already worked twice.' }],
    },
    {
      ago: 179,
      at: '15:00',
      minutes: 120,
      progress: [8],
      summary:
        'Her audit of the packing hall took place: seven findings, all accepted, and six actions agreed in the closing meeting. She described the moment in which the shift leader became loud and she waited. We went through what she had planned, what happened, and why, and she named two things for her successor in the laboratory.',
      techniques: ['After-action review', 'Scaling'],
      questions: ['What did you do in the silence?', 'What will you hand on?'],
      tools: [
        {
          name: 'After-action review',
          why: 'I wanted her to own the success as precisely as she would have owned a failure.',
          how: 'She named the silence as her doing, and put it into the guide.',
        },
      ],
      outcomes: 'A short guide to the closing meeting, in her own words.',
      actions: [['Write the guide', 21, 20]],
      feedbackGiven: 'I said that she had led that meeting with her feet on the ground.',
      reflection: {
        overall: 'Joyful. I had little to add.',
        models: 'After-action review in four questions.',
        questioning: 'The silence in her story interested me more than the findings, and her as well.',
        listening: 'Very good. I asked only what I wanted to know.',
        givingFeedback: 'A small joke with a large meaning for her.',
        relationship: 'Colleagues. She asks what I would like to learn.',
        nextTime: 'Offer a meeting later on, to see what has lasted.',
        keyLearning: 'A mentor’s silence lets the other tell the story to the end.',
      },
      feedback: [
        {
          stage: 'end',
          channel: 'written',
          effectiveness: 'Seven findings, all accepted. What helped most was practising at the line and being asked before being told.',
        },
      ],
    },
    {
      ago: 48,
      at: '15:00',
      minutes: 90,
      progress: [10],
      summary:
        'One more meeting, as agreed at the review: four months later. The customer audit brought no major finding. She has been food safety lead for five weeks and is already asked to release things before four. We looked at what lasted, the two sentences, the feet, the no with a way on, and at what she misses: somebody to ask. She will build a circle of three.',
      techniques: ['Looking at what lasted', 'Building a network'],
      questions: ['What do you do now without thinking of me?', 'Who are your three?'],
      tools: [
        {
          name: 'Circle of three',
          why: 'She depended on me for second thoughts, and a mentor who stays too long becomes a crutch.',
          how: 'She chose three people before the end of the meeting and rang the first from the car park.',
        },
      ],
      outcomes: 'Three names, one of them outside the company, and a first date with each.',
      actions: [['Meet the first of the three', 10, 9]],
      feedbackGiven: 'I said that she had told me three decisions today and asked for my view on none.',
      reflection: {
        overall: 'A calm meeting that made the ending real.',
        models: 'Looking at what lasted is a review with distance; it tests more than the last session can.',
        questioning: 'I prepared one question and asked it: what she does now without thinking of me.',
        listening: 'I let her finish each story. Two of them ended differently from what I expected.',
        givingFeedback: 'I counted decisions, not praise, and she was surprised by the number.',
        relationship: 'I said openly that I would miss the meetings, and that this was no reason to go on.',
        nextTime: 'Offer such a meeting in every contract.',
        keyLearning: 'An effect that lasts four months is the best feedback there is.',
        cpdAction: 'Find my own circle of three for mentoring, and meet the first before the month ends.',
        clientFeedback: 'She had written that being asked before being told was what helped most, so I told nothing at all until she asked.',
      },
      feedback: [
        {
          after: 1,
          stage: 'end',
          channel: 'written',
          effectiveness: 'The no with a way on is now how our whole team speaks. I have my three people, and I know how to choose them.',
        },
      ],
    },
  ],
  review: {
    ago: 146,
    summary:
      'Client B led her audit alone: seven findings accepted, six actions agreed on the spot, and all of them closed in time. She stands by a decision and offers a way on. We agreed to meet once more when she is in post, to see what has lasted.',
  },
}
