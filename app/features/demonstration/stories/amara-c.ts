import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** A new clinical lead. Her needs were written down only after the contract, and one afternoon overlaps with Client A’s. */
export const amaraC: Engagement = {
  alias: 'Client C',
  approach: 'coaching',
  role: 'Clinical lead, community physiotherapy',
  context: 'Five months into her first leadership post, still carrying a full caseload. Her team is spread over four health centres.',
  rationale: 'She says yes to everything and is close to exhaustion. Coaching gives her a place to choose.',
  started: 108,
  needs: [
    { ago: 99, statement: 'Say no, or not yet, without a page of explanation', tool: '360° feedback' },
    { ago: 99, statement: 'Tell apart what is urgent for others and what matters for her service', tool: 'Eisenhower matrix' },
  ],
  goals: [
    {
      ago: 106,
      statement: 'Reduce her own caseload to two days a week by the end of the quarter',
      desiredOutcome: 'Three protected days for leading the service',
      alignment: { level: 'organisation', statement: 'Clinical leads spend at least half of their time on leadership' },
      measures: 'Diary counted at the end of each month',
    },
  ],
  contract: {
    ago: 104,
    terms: terms({
      commitment: 'Five sessions over four months. Both of us protect the time as if it were a clinic.',
      expectations: 'Amara does not solve and does not rescue. Client C says what she really thinks of an idea.',
      intendedOutcomes: 'A caseload of two days, and a way of saying no that she can live with.',
    }),
    signed: ['learner', 'client'],
  },
  plan: {
    ago: 103,
    structure: 'Five sessions, the first on what is, the last on what stays. Between them whatever she is being asked to say yes to.',
    environment: 'A treatment room that is free after clinic; the couch is folded away first.',
    principles: 'She decides. We measure by her diary and not by how she feels about it that day.',
    sessions: 5,
    minutes: 400,
  },
  sessions: [
    {
      ago: 97,
      at: '15:30',
      minutes: 90,
      progress: [2],
      summary:
        'She came with a diary in four colours and could not say which colour was hers. We counted: of forty-six hours last week, nine were things only a clinical lead can do. She cried briefly, then laughed at the four colours. Most of her yeses are said in corridors, between two doors, to people who are already walking away.',
      techniques: ['Counting', 'Silence'],
      questions: ['Which of these hours would somebody miss if you were ill?', 'What happens in your body just before you say yes?'],
      tools: [
        {
          name: 'Counting the week',
          why: 'She had feelings about her week and no figures, and as a clinician she trusts what is measured.',
          how: 'Nine of forty-six hours: the number did what sympathy had not, and she chose where to begin.',
        },
      ],
      outcomes: 'No decisions in corridors: “Let me look at my diary and answer by four.”',
      actions: [['Use the corridor sentence five times and note what happens', 14, 13]],
      feedbackGiven: 'I said that she had apologised to me six times in an hour and a half.',
      reflection: {
        overall: 'Intense. I stayed calm when she cried and did not reach for the tissues too soon.',
        models: 'No model; counting was enough and she trusts numbers.',
        questioning: 'The question about the body surprised us both and led to the corridor.',
        listening: 'Full attention. I put the pen down after ten minutes.',
        givingFeedback: 'Counting her apologies was factual and not unkind.',
        relationship: 'I made clear where coaching ends, and that occupational health exists.',
        nextTime: 'Ask about energy at the beginning and the end.',
        keyLearning: 'A no needs a place; a corridor is not one.',
        cpdAction: 'Read about the boundary between coaching and counselling, and talk it over with my supervisor.',
      },
      feedback: [
        { channel: 'verbal', effectiveness: 'Counting the nine hours was a shock I needed. The corridor sentence works on everybody but one consultant.' },
      ],
    },
    {
      ago: 69,
      at: '14:00',
      minutes: 75,
      progress: [4],
      summary:
        'Squeezed in straight after another appointment of mine, and it showed. She had said “by four” eleven times and ended up saying no to six of them. The consultant remains. We used two chairs, hers and his, and from his chair she heard how unclear her no had been.',
      techniques: ['Two chairs', 'Reframing'],
      questions: ['From over there, what did you hear her say?', 'What is the shortest honest answer?'],
      tools: [
        {
          name: 'Two chairs',
          why: 'She was sure that the consultant does not listen and could not imagine how she sounds to him.',
          how: 'She shortened her answer from four sentences to one, and has used it since.',
        },
      ],
      outcomes: 'One sentence for the consultant: “Not this month; I can start on the third.”',
      actions: [['Say the sentence at Tuesday’s meeting', 8, 8]],
      feedbackGiven: 'I said that her one sentence sounded more respectful than the four before it.',
      reflection: {
        overall: 'I arrived late in my head. The method carried us.',
        models: 'Two chairs can look theatrical; she took to it at once.',
        questioning: 'Few questions, and the last one was the best.',
        listening: 'Poor for the first quarter of an hour: I was still in the conversation before.',
        givingFeedback: 'Short and well received.',
        relationship: 'She forgave me the lateness; I said that it was mine to mend.',
        nextTime: 'Never again two clients without an hour between them.',
        keyLearning: 'Preparation is part of listening.',
      },
      feedback: [{ channel: 'verbal', attributes: 'Amara is so warm and patient, a really lovely person to talk to.' }],
    },
    {
      ago: 45,
      at: '15:30',
      minutes: 90,
      progress: [6],
      summary:
        'The diary shows three clinical days, down from five. Two of her physiotherapists have taken over clinics and one of them has asked for training. She worries that patients are getting less than the best. We separated “less than me” from “less than good”, and she decided what she will check and what she will not.',
      techniques: ['Eisenhower matrix', 'Challenging assumptions'],
      questions: ['How would you know that the care is good enough?', 'What do you check because it needs it, and what because you miss it?'],
      tools: [
        {
          name: 'Eisenhower matrix',
          why: 'Everything on her list was urgent to somebody.',
          how: 'Half of the list turned out to matter to others only, and three entries went that afternoon.',
        },
      ],
      outcomes: 'A monthly look at ten case notes replaces the daily look at all of them.',
      actions: [
        ['Agree the monthly look with the team', 14, 10],
        ['Arrange the training', 21],
      ],
      feedbackGiven: 'I pointed out that she now says “the team” where she said “I” three months ago.',
      feedback: [
        {
          after: 2,
          channel: 'written',
          effectiveness: 'Separating “less than me” from “less than good” changed how I hand over. Both colleagues say they feel trusted.',
        },
      ],
    },
    {
      ago: 15,
      at: '15:30',
      minutes: 75,
      mode: 'video',
      progress: [8],
      summary:
        'Two and a half clinical days now. She told me of the first request she has refused in writing, to a director, in two lines. Nothing happened: no storm, a polite reply. We looked at what she expected would happen and where that expectation comes from, and she set out what she wants from the last session.',
      techniques: ['Testing predictions', 'Scaling'],
      questions: ['What did you predict, and what came?', 'How many such letters until you believe it?'],
      outcomes: 'A list of predictions and what came of each, to be brought to the last session.',
      actions: [['Keep the list of predictions', 20]],
      feedbackGiven: 'I said that her two lines were as clear as anything I had read this year.',
      reflection: {
        overall: 'Good pace. She does the work now, and I hold the frame.',
        models: 'Testing predictions comes from cognitive approaches; I kept to the simplest form of it.',
        questioning: 'Asking for the prediction first made the result count.',
        listening: 'I let the video pause work for us and waited two seconds each time.',
        givingFeedback: 'Praise for something exact.',
        relationship: 'Steady, and ending in sight.',
        nextTime: 'Leave twenty minutes for the review and invite her to write it.',
        keyLearning: 'An experience that contradicts a fear should be written down the same day.',
      },
      feedback: [{ channel: 'verbal', effectiveness: 'You helped me see that I was answering a storm that never came. I have refused two more things since.' }],
    },
  ],
}
