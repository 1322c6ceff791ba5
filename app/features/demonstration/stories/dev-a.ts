import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** A charity team leader who holds her volunteers by doing their work. */
export const devA: Engagement = {
  alias: 'Client A',
  approach: 'coaching',
  role: 'Team leader, food bank',
  context: 'Leads forty volunteers on four days a week. Demand has doubled in two years; the rooms have not.',
  rationale: 'Her trustees fear that she will burn out, and she fears that the trustees will say so. She asked for coaching herself.',
  started: 246,
  stakeholder: { alias: 'Client A’s trustee', relation: 'sponsor' },
  needs: [
    { ago: 244, statement: 'Let volunteers take responsibility for a whole day', tool: 'SWOT' },
    { ago: 244, statement: 'Say what she needs from the trustees instead of managing without', tool: 'Wheel of Work' },
  ],
  goals: [
    {
      ago: 241,
      statement: 'Each day has a day leader who opens, decides and closes',
      desiredOutcome: 'She is absent one day a week and nobody rings',
      alignment: { level: 'organisation', statement: 'The food bank does not depend on one person' },
      measures: 'Calls on her day away',
    },
  ],
  contract: {
    ago: 236,
    terms: terms({
      commitment: 'Five sessions of nearly two hours, away from the food bank. The trustee pays for her cover.',
      expectations: 'Dev asks and summarises, and does not discuss the charity’s money. Client A says when she is too tired to think.',
      intendedOutcomes: 'Four day leaders, one day away, and one clear request to the trustees.',
      stakeholderInvolvement: 'The trustee agrees the goal and hears the result.',
    }),
    signed: ['learner', 'client', 'stakeholder'],
  },
  plan: {
    ago: 235,
    structure: 'Five sessions in five months, the first long enough to arrive, the last for the review.',
    environment: 'A side chapel that is warm and free on Tuesdays.',
    principles: 'Rest comes first, then thinking. One step at a time, chosen by her.',
    sessions: 5,
    minutes: 550,
  },
  sessions: [
    {
      ago: 225,
      at: '13:30',
      minutes: 110,
      progress: [1],
      summary:
        'She came straight from unloading a lorry. We began with ten minutes of nothing. Then she listed everything she had touched since Monday: a hundred and four things, from crates to a funeral. Asked which had needed her, she named seven, and was angry, then relieved.',
      techniques: ['Listing', 'Silence'],
      questions: ['Which of these needed you, and not just somebody?', 'What are you proving, and to whom?'],
      tools: [{ name: 'SWOT', why: 'To get an overview.', how: 'It was helpful and she liked it.' }],
      outcomes: 'One volunteer is asked to lead Thursdays for a month.',
      actions: [['Ask the volunteer; agree what “lead” means', 10, 9]],
      feedbackGiven: 'I said that she speaks of volunteers as people to be looked after and not as people who can.',
      reflection: {
        overall: 'The quiet at the beginning was the best idea of the day.',
        models: 'I used a SWOT because I had prepared one. The list did more.',
        questioning: 'Two strong questions and many small ones that she did not need.',
        listening: 'Good, once I stopped writing.',
        givingFeedback: 'The remark about volunteers hit home; I could have asked for permission.',
        relationship: 'I admire her, and have to watch that.',
        nextTime: 'Use what comes and not what I brought.',
        keyLearning: 'Arriving is part of the session.',
        cpdAction: 'Ask my supervisor how to work with clients I admire.',
      },
      feedback: [
        {
          after: 1,
          channel: 'written',
          effectiveness: 'Seven out of a hundred and four. I have the list on the fridge, and asked for a Thursday leader the next day.',
        },
      ],
    },
    {
      ago: 199,
      at: '13:30',
      minutes: 110,
      progress: [3],
      summary:
        'Thursdays have a leader and the ceiling is still up. She had driven past twice to look. We talked about the driving past. It is care, she said, and then: it is also that I want to be missed. From there we came to what she will do with a free day, which she did not know.',
      techniques: ['Clean questions', 'Summarising'],
      questions: ['And when you want to be missed, what would you like to have happen?', 'What is a free day for?'],
      outcomes: 'She stays away next Thursday and writes down at noon what she feels.',
      actions: [['Stay away on a Thursday', 7, 7]],
      feedbackGiven: 'I said that it took courage to say “I want to be missed”.',
      reflection: {
        overall: 'Deep, and gentle enough.',
        models: 'Clean questions keep my words out. I used her metaphor throughout.',
        questioning: 'Slow and few.',
        listening: 'I repeated only her own words, which forced me to listen to them.',
        givingFeedback: 'Short and true.',
        relationship: 'She cried. I stayed and we did not hurry on.',
        nextTime: 'Make sure there is time to come back before she drives home.',
        keyLearning: 'Behind control there may be a wish that is quite tender.',
        clientFeedback: 'She had written that the number stayed with her. I asked for a number again, and she said that feelings were today’s subject.',
      },
      feedback: [
        {
          channel: 'verbal',
          effectiveness: 'I stayed away. At noon I felt useless, and by four I had slept. I would not have done it without saying it aloud first.',
        },
      ],
    },
    {
      ago: 170,
      at: '13:30',
      minutes: 110,
      progress: [5],
      summary:
        'Two day leaders now. One of them changed the shelves without asking. She was furious and said nothing. We separated what had been agreed from what she had assumed. Nothing had been agreed about shelves. She wrote what belongs to a day leader, what belongs to her, and what they talk about first.',
      techniques: ['Three columns', 'Challenging'],
      questions: ['What had you agreed?', 'If the shelves are better, what is it that hurts?'],
      outcomes: 'A sheet with three columns for all day leaders.',
      actions: [['Go through the three columns with each day leader', 20, 18]],
      feedbackGiven: 'I said that she had been fairer to the volunteer on paper than in her first sentence.',
      reflection: {
        overall: 'Clear and practical.',
        models: 'The three columns came from her; I only drew the lines.',
        questioning: '“What hurts?” came at the right time.',
        listening: 'I heard fury and did not try to calm it.',
        givingFeedback: 'Fair, and a little smooth. I might have left it out.',
        relationship: 'Level.',
        nextTime: 'Ask for feedback on the session and not on me.',
        keyLearning: 'Most conflict is about agreements nobody has made.',
      },
      feedback: [
        { channel: 'verbal', attributes: 'Dev is a wonderful listener, very calm, and so easy to be with.' },
        {
          after: 160,
          channel: 'written',
          effectiveness:
            'Looking back: the sheet with three columns is still in use. It ended the quarrels about who decides, and I would not have made it on my own.',
        },
      ],
    },
    {
      ago: 144,
      at: '13:30',
      minutes: 110,
      progress: [7],
      summary:
        'Three day leaders and one day a week away. The trustees have noticed that she is calm, and have promptly asked her to start a second site. We worked on the answer. She tried four, from “of course” to “never”, saying each aloud and noticing what it did to her breathing. The one she kept begins with “Yes, when”.',
      techniques: ['Trying out answers', 'Body awareness'],
      questions: ['Which of the four lets you breathe?', 'What is your “when”?'],
      tools: [{ name: 'Trying out answers aloud', why: 'It seemed a good exercise for this situation.', how: 'She found an answer.' }],
      outcomes: 'A letter to the trustees with three conditions for a second site.',
      actions: [['Send the letter before the trustees meet', 9, 7]],
      feedbackGiven: 'I said that her breath had stopped at “of course”.',
      reflection: {
        overall: 'Physical and funny.',
        models: 'Borrowed from voice work. I explained too little of why.',
        questioning: 'Good: the question about breathing was new for me.',
        listening: 'With my eyes.',
        givingFeedback: 'An observation she could check for herself.',
        relationship: 'We laughed a lot and stayed on the subject.',
        nextTime: 'Say why I propose an exercise.',
        keyLearning: 'The body answers before the diary does.',
        supervisionFeedback: 'In supervision I had been asked to say why I use what I use. I forgot again, and noticed it this time.',
      },
      feedback: [
        {
          after: 2,
          channel: 'written',
          effectiveness: 'I sent the letter with three conditions and they accepted two. Saying the wrong answers aloud made the right one obvious.',
        },
      ],
    },
    {
      ago: 115,
      at: '13:30',
      minutes: 110,
      progress: [9],
      summary:
        'Four day leaders. On her last day away the telephone did not ring, and she was, she said, “only a bit” hurt. We reviewed what has changed and what it has cost. She wants to tell the volunteers that the plan was not to need her less but to trust them more, and practised how.',
      techniques: ['Review against goals', 'Rehearsal'],
      questions: ['What did you have to give up?', 'What do you want them to know?'],
      outcomes: 'A short speech for the volunteers’ supper.',
      actions: [['Give the speech', 15, 14]],
      feedbackGiven: 'I said that her speech had a sentence in it that I would remember.',
      reflection: {
        overall: 'A good last session, perhaps too agreeable.',
        models: 'A plain review against the goal.',
        questioning: 'Asking about the cost was needed.',
        listening: 'Full.',
        givingFeedback: 'Warm; not much to work with.',
        relationship: 'Thankful on both sides.',
        nextTime: 'Ask for one thing that did not help.',
        keyLearning: 'Endings deserve a difficult question too.',
      },
      feedback: [
        {
          stage: 'end',
          channel: 'verbal',
          effectiveness: 'The food bank runs on the days I am not there. The step that did it was writing down what is theirs and what is mine.',
        },
      ],
    },
  ],
  review: {
    ago: 100,
    summary:
      'Four day leaders open, decide and close. Client A is away every Thursday, and on the last two nobody rang. The trustees have accepted two of three conditions for a second site. Still open: what to do when a day leader leaves. She has begun a list of people to ask.',
  },
}
