import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** A new head of year, between parents, pupils and forty tutors' e-mails. */
export const carysB: Engagement = {
  alias: 'Client B',
  approach: 'coaching',
  role: 'Head of year, first year in post',
  context: 'Teaches science half of the week and looks after two hundred pupils of fourteen. His predecessor was loved, and still works in the building.',
  rationale: 'He measures himself against somebody else’s way of doing the post. Coaching can help him to find his own.',
  started: 196,
  stakeholder: { alias: 'Client B’s line manager', relation: 'line manager' },
  needs: [
    { ago: 194, statement: 'Decide which incidents are his and which belong to the tutors', tool: 'Eisenhower matrix' },
    { ago: 194, statement: 'Stay calm and clear with angry parents', tool: 'SWOT' },
  ],
  goals: [
    {
      ago: 192,
      statement: 'Tutors deal with first incidents themselves, in a way he has agreed with them',
      desiredOutcome: 'Fewer than five first incidents a week reach him',
      alignment: { level: 'organisation', statement: 'Every pupil has one adult who knows them well' },
      measures: 'The behaviour log, counted every Friday',
    },
  ],
  contract: {
    ago: 186,
    terms: terms({
      commitment: 'Four sessions of ninety minutes in his free afternoon. The line manager takes his duty on these days.',
      expectations: 'Carys does not judge his decisions about pupils. Client B brings facts, and says when he is tired.',
      intendedOutcomes: 'Tutors act first, parents meet a calm head of year, and he has one evening a week without school.',
      stakeholderInvolvement: 'The line manager agrees the goal and says at the end what has changed.',
    }),
    signed: ['learner', 'client', 'stakeholder'],
  },
  plan: {
    ago: 185,
    structure: 'Four sessions, one each half-term and one at the end of the year: sorting, parents, tutors, own way.',
    environment: 'Walking on the school field for the first half hour when it is dry, then the careers room.',
    principles: 'From the last difficult case to a rule of his own. No comparison with others, his predecessor included.',
    sessions: 4,
    minutes: 360,
  },
  sessions: [
    {
      ago: 176,
      at: '14:15',
      minutes: 90,
      progress: [2],
      summary:
        'He brought last week’s log: thirty-one incidents, of which he dealt with thirty-one. While walking he told me about each as if it were an accusation. Back in the room he sorted them on the floor. Nineteen had already been solved by a tutor before he heard of them; he had simply dealt with them again.',
      techniques: ['Walk and talk', 'Eisenhower matrix'],
      questions: ['What did the tutor need from you here: an answer, or a witness?', 'What would happen to this one if you were teaching?'],
      tools: [
        {
          name: 'Eisenhower matrix',
          why: 'Everything felt equally loud to him and he needed to see the difference with his own cases.',
          how: 'Nineteen slips on the floor convinced him where argument would not have.',
        },
      ],
      outcomes: 'For three weeks he asks each tutor first: “What have you done already?”',
      actions: [['Ask “What have you done already?” and note the answers', 21, 21]],
      feedbackGiven: 'I said that he speaks of the tutors with respect and acts as if they were not there.',
      reflection: {
        overall: 'Walking eased the beginning; the floor did the rest.',
        models: 'A well-known matrix, and only useful because the cases were real.',
        questioning: '“An answer, or a witness?” came from nowhere and was right.',
        listening: 'While walking I heard tone better than content. I checked the content afterwards.',
        givingFeedback: 'Rather sharp. I asked how it was for him; he said “fair, and it stings”.',
        relationship: 'He worried that I report to his line manager. I showed him the contract again.',
        nextTime: 'Begin with what confidentiality means, in one sentence, each time.',
        keyLearning: 'A client’s data, sorted by the client, needs no comment.',
        cpdAction: 'Find out how others use walking in coaching, and what they do with notes.',
      },
      feedback: [
        {
          after: 2,
          channel: 'link',
          effectiveness: 'Sorting the slips showed me that I do everything twice. Tutors now tell me what they have done.',
          ratings: [
            { question: 'It helped me make progress toward my goal', score: 3 },
            { question: 'I was listened to', score: 4 },
          ],
        },
      ],
    },
    {
      ago: 144,
      at: '14:15',
      minutes: 90,
      progress: [4],
      summary:
        'Eleven first incidents last week. The subject today was a father who shouts. He played the father, with relish, and I played him; then we changed over. He noticed that he answers shouting with explanations, which are a kind of shouting. A sentence emerged: “You are worried about your daughter. So am I.”',
      techniques: ['Role play', 'Reflecting feelings'],
      questions: ['What is the shouting in the service of?', 'What could you say in the first ten seconds that is true for both of you?'],
      tools: [
        {
          name: 'Role play',
          why: 'He had explained the conversation to me twice; he needed to hear it from the other chair.',
          how: 'As the father he felt how little an explanation helps, and found a first sentence which he has used three times.',
        },
      ],
      outcomes: 'A first sentence for angry parents, and a chair placed beside the desk instead of opposite.',
      actions: [['Use the first sentence with the next angry parent', 20, 8]],
      feedbackGiven: 'I said that his face softened at “so am I”, and that parents will see that before they hear it.',
      reflection: {
        overall: 'Playful and serious at once.',
        models: 'Role play is uncomfortable for me. I said so, and it helped us both.',
        questioning: 'Few questions, good ones; I resisted explaining anger.',
        listening: 'In the role of my client I listened with my body. New for me.',
        givingFeedback: 'About his face: concrete, kind, usable.',
        relationship: 'Laughter at the right moment. We came back to work without effort.',
        nextTime: 'Debrief the roles properly before moving on.',
        keyLearning: 'Experience first, insight second.',
        clientFeedback: 'He had written that sorting real cases had helped most, so I used a real conversation again.',
      },
      feedback: [{ channel: 'verbal', effectiveness: 'I used the sentence two weeks later and the father sat down. I would never have found it by thinking.' }],
    },
    {
      ago: 101,
      at: '14:15',
      minutes: 90,
      progress: [7],
      summary:
        'Six first incidents. Two tutors still bring him everything. He wanted to “have a word”. Asked what they do well, he was silent for a long time: he did not know. We worked out how he might ask, not tell. And he mentioned for the first time that his predecessor eats with these two every day.',
      techniques: ['Appreciative inquiry', 'Silence'],
      questions: ['What do these two do better than you?', 'Whose year group is it when they bring it to you?', 'What has the lunch table to do with it?'],
      tools: [
        {
          name: 'Appreciative inquiry',
          why: 'He knew the two tutors only by what they bring to him, and correction would have confirmed the pattern.',
          how: 'He could not name one strength, which told him what to ask first; one of the two is now his best tutor.',
        },
      ],
      outcomes: 'A conversation with each of the two: what they do well, what they need, what is theirs.',
      actions: [
        ['Speak with both tutors, questions first', 14, 12],
        ['Have coffee with the predecessor and ask for advice on one thing', 21, 19],
      ],
      feedbackGiven: 'I said that he had spoken of the predecessor as “she” without a name for five months.',
      reflection: {
        overall: 'The real theme came after an hour. I am glad that I did not fill the silence.',
        models: 'Appreciative inquiry on colleagues he is annoyed with: a stretch, and it turned his stance.',
        questioning: 'The third question was almost too clever. He took it well.',
        listening: 'I heard what was missing: a name.',
        givingFeedback: 'An observation without an interpretation. I am getting better at stopping there.',
        relationship: 'I know the predecessor. I told him so and we agreed that I say nothing about her.',
        nextTime: 'Trust the second half of the session more.',
        keyLearning: 'What a client leaves out, session after session, is a topic.',
        supervisionFeedback: 'My supervisor had asked what my clients never mention. I went through my notes with that question, and found this.',
      },
      feedback: [
        {
          after: 3,
          channel: 'written',
          effectiveness: 'I asked instead of having a word, and one of the two has become my best tutor. The coffee was overdue.',
        },
      ],
    },
    {
      ago: 52,
      at: '14:15',
      minutes: 90,
      progress: [9],
      summary:
        'Three first incidents last week, all of them serious enough to be his. He described an assembly he had led in his own manner, quietly, with a science experiment that failed. The year group talked about it for days. We drew a line from the thirty-one slips to now, and he named what he wants to keep when the year starts again.',
      techniques: ['Timeline', 'Scaling'],
      questions: ['What is your way, in one sentence?', 'What will you do in September when thirty-one come back?'],
      tools: [
        {
          name: 'Timeline',
          why: 'He measures himself against somebody else and does not see his own distance.',
          how: 'Between thirty-one and three he marked four decisions, and each of them was his.',
        },
      ],
      outcomes: 'One page, “How I do this job”, for himself and for the next new tutor.',
      actions: [['Write the page and read it to the tutor team', 18, 15]],
      feedbackGiven: 'I said that he had not compared himself to anybody for ninety minutes.',
      reflection: {
        overall: 'A good ending, with enough time for it.',
        models: 'The timeline gave him the achievement to hold in his hand.',
        questioning: 'Looking ahead to September was useful, because it will come back.',
        listening: 'Relaxed and complete. I heard pride and said so.',
        givingFeedback: 'Absence of comparison is hard to see from inside, so it was worth saying.',
        relationship: 'We ended cleanly: thanks on both sides, no promise of more.',
        nextTime: 'Ask for feedback from the line manager earlier; he could have used it half-way.',
        keyLearning: 'A client’s own way appears when the comparison stops.',
      },
      feedback: [
        {
          stage: 'end',
          channel: 'link',
          effectiveness: 'From thirty-one to three, and I sleep on Sundays. The questions about what others do well changed how I see my team.',
          ratings: [
            { question: 'I reached the goals we had set', score: 4 },
            { question: 'What I gained will last', score: 4 },
          ],
        },
        {
          after: 4,
          from: 'stakeholder',
          stage: 'end',
          channel: 'verbal',
          effectiveness: 'Tutors act first now, and complaints from parents have halved. He asks for advice instead of permission.',
        },
      ],
    },
  ],
  review: {
    ago: 38,
    summary:
      'First incidents reaching him fell from thirty-one a week to three. Angry parents are met with one sentence and a chair beside the desk. He has written down how he does the job, and it is his own. Still open: teaching preparation slips to Sunday in busy weeks; he will raise that with his line manager.',
  },
}
