import type { Engagement } from '../story.ts'
import { terms } from './terms.ts'

/** A shift leader in a bakery who shouts because he was shouted at. */
export const elinA: Engagement = {
  alias: 'Client A',
  approach: 'coaching',
  role: 'Shift leader, packing hall of a bakery',
  context: 'Twenty-two people from nine countries, nights in turn, and a new line that stops every hour.',
  rationale: 'Two people had asked to leave his shift. He was told to change and did not know how. He chose coaching over a transfer.',
  started: 296,
  stakeholder: { alias: 'Client A’s production manager', relation: 'line manager' },
  needs: [
    { ago: 294, statement: 'Notice anger before it reaches the others', tool: 'Emotional intelligence profile' },
    { ago: 294, statement: 'Give instructions that are understood in a noisy hall by people with little English', tool: 'SWOT' },
  ],
  goals: [
    {
      ago: 291,
      statement: 'Lead the shift without shouting',
      desiredOutcome: 'A month in which nobody has to be shouted at, except in danger',
      alignment: { level: 'organisation', statement: 'Nobody leaves because of how they are spoken to' },
      measures: 'His own tally, and that of one colleague he trusts',
    },
  ],
  contract: {
    ago: 285,
    terms: terms({
      commitment: 'Five sessions of two hours, the first half of each on or near the shop floor. The production manager pays the time.',
      expectations: 'Elin observes and asks, and reports nothing to anybody. Client A tells of the bad nights too.',
      intendedOutcomes: 'A shift that hears him without being shouted at.',
      stakeholderInvolvement: 'The production manager agrees the goal and is told of the result by Client A.',
    }),
    signed: ['learner', 'client', 'stakeholder'],
  },
  plan: {
    ago: 284,
    structure: 'Five sessions in four months: see, notice, try, try again, review. Each begins where he works.',
    environment: 'The gallery above the hall, then the training kitchen, which is silent.',
    principles: 'What is seen is described and not judged. He decides what to try on the next shift.',
    sessions: 5,
    minutes: 600,
  },
  sessions: [
    {
      ago: 275,
      at: '13:00',
      minutes: 120,
      progress: [1],
      summary:
        'From the gallery we watched the hall for half an hour. He explained everything that goes wrong. Then I asked him to tell me what goes right, and he pointed to a woman who hands film to the next packer without looking. In the kitchen he said that nobody had ever shown him anything but faults, and that the voice he shouts with is his first foreman’s.',
      techniques: ['Observation from a distance', 'Reflecting back'],
      questions: ['What do you see that works?', 'Whose voice is it?'],
      tools: [
        {
          name: 'Observation from a distance',
          why: 'On the floor he reacts within seconds. From the gallery he could see the shift without having to do anything about it.',
          how: 'He described four things that work, for the first time, and told two people about it the same night.',
        },
      ],
      outcomes: 'Each shift he tells two people what they did well, exactly.',
      actions: [['Two exact sentences of praise a shift', 14, 14]],
      feedbackGiven: 'I said that his voice became soft when he spoke about the woman with the film.',
      reflection: {
        overall: 'Unusual and effective. The gallery was worth the noise.',
        models: 'Observation first is my own habit as an engineer; it serves here.',
        questioning: '“Whose voice is it?” was a leap, and he was ready for it.',
        listening: 'Difficult on the gallery, easy in the kitchen.',
        givingFeedback: 'On something I had heard, so nothing to dispute.',
        relationship: 'He tested whether I report to anyone. I showed him my notes.',
        nextTime: 'Fewer minutes on the gallery, more in the kitchen.',
        keyLearning: 'What works is invisible to those who are paid to see faults.',
      },
      feedback: [
        { channel: 'verbal', effectiveness: 'I had never looked at what works. People stare at me when I say it, but they come to me with things now.' },
      ],
    },
    {
      ago: 250,
      at: '13:00',
      minutes: 120,
      progress: [3],
      summary:
        'He had kept a tally: fourteen times loud, nine of them in the hour after the line had stopped. We built the hour minute by minute. The heat starts in his neck when the red lamp comes on and the operator looks at him. There are about forty seconds before the voice comes. Forty seconds is a long time, he said.',
      techniques: ['Tally', 'Timeline of a minute'],
      questions: ['Where do you feel it first?', 'What can be done in forty seconds?'],
      tools: [
        {
          name: 'Timeline of a minute',
          why: 'He said that it “just happens”; I wanted to find out whether it does.',
          how: 'Forty seconds between lamp and shout: he filled them with thirty steps.',
        },
      ],
      outcomes: 'When the red lamp comes on he walks to the lamp before he speaks: thirty steps.',
      actions: [['Walk the thirty steps each time and keep the tally', 21, 21]],
      feedbackGiven: 'I said that a man who counts his own shouting has already begun to stop.',
      reflection: {
        overall: 'Like fault-finding on a machine, with respect.',
        models: 'The timeline is an engineer’s tool and he liked its exactness.',
        questioning: 'About the body, plainly.',
        listening: 'I listened for the sequence and heard the shame only late.',
        givingFeedback: 'Encouraging, with a reason.',
        relationship: 'He calls me “boss” for fun. I let him, and ask at times whether it is fun.',
        nextTime: 'Leave room for what is not mechanical.',
        keyLearning: 'Between trigger and shout there is a corridor that can be furnished.',
        clientFeedback: 'He had said that looking at what works was new to him; I asked for it first this time.',
      },
      feedback: [{ after: 1, channel: 'written', effectiveness: 'Thirty steps. It sounds mad. From fourteen to five in three weeks, I have the paper.' }],
    },
    {
      ago: 221,
      at: '13:00',
      minutes: 120,
      progress: [5],
      summary:
        'Five in three weeks. Now the instructions. He gave one to me as he does at night, shouting over the noise, two sentences and a pointing finger. I carried out what I had understood, which was wrong. He laughed until he had to sit. We then made signs: three gestures and one word each, tested with earplugs in.',
      techniques: ['Experiencing the other side', 'Prototyping'],
      questions: ['What did I understand?', 'What is the least you need to say?'],
      tools: [
        {
          name: 'Prototyping with earplugs',
          why: 'Words fail in the hall, and talking about it in a quiet room would have proved nothing.',
          how: 'The signs were tried and changed three times in an hour, by him, and then by the packers.',
        },
      ],
      outcomes: 'Three gestures for the three commonest instructions, tried with two packers.',
      actions: [['Try the gestures with two packers and change what fails', 14, 12]],
      feedbackGiven: 'I said that he had just shown more patience with me than I have with my own team.',
      reflection: {
        overall: 'The most cheerful session of my training.',
        models: 'Prototyping is not a coaching model, but he thought better with his hands.',
        questioning: 'One question did it, after the experiment.',
        listening: 'With earplugs in: an odd way to learn how much is gesture.',
        givingFeedback: 'Personal and honest. I told my own team the next day.',
        relationship: 'I made myself ridiculous and it did us good.',
        nextTime: 'Let the client design the experiment.',
        keyLearning: 'Understanding can be tested, and should be.',
        supervisionFeedback: 'Supervision asked whether I hide in technique. I think that day I did not.',
      },
      feedback: [{ channel: 'verbal', effectiveness: 'The gestures work. A man who never answers me showed me a fourth one of his own.' }],
    },
    {
      ago: 192,
      at: '13:00',
      minutes: 120,
      progress: [6],
      summary:
        'A bad night: the line stood still for three hours and he shouted at the apprentice, in front of all. He came ashamed and angry with me, because “it does not work”. I did not defend it. We went through the night; the steps had been walked four times and failed at the fifth. What was different then was that he had not eaten since noon.',
      techniques: ['Staying with failure', 'Looking for the exception'],
      questions: ['What was different the fifth time?', 'What do you owe the apprentice?'],
      tools: [
        {
          name: 'Looking for the exception',
          why: 'After a relapse everything seems lost; four nights of success had to be put beside the fifth.',
          how: 'He found the missed meal by himself, and did not use it as an excuse.',
        },
      ],
      outcomes: 'An apology in front of those who heard the shouting; a break of ten minutes that he takes and does not only grant.',
      actions: [
        ['Apologise at the start of the shift', 2, 1],
        ['Eat before two', 14, 14],
      ],
      feedbackGiven: 'I said that he had come back to tell me, which is what people do who mean it.',
      reflection: {
        overall: 'Hard. I wanted to comfort, and did not do so too soon.',
        models: 'Looking for the exception, from solution-focused work, upside down.',
        questioning: 'I asked about the apprentice late; he had waited for it.',
        listening: 'His anger was not about me, and I could hear it so.',
        givingFeedback: 'True, and needed at that moment.',
        relationship: 'It held. That was perhaps the real result.',
        nextTime: 'Expect a relapse and say so in the contract.',
        keyLearning: 'A relapse examined is worth three successes.',
        cpdAction: 'Attend the workshop on working with strong emotion, and bring a case.',
      },
      feedback: [
        {
          after: 2,
          channel: 'written',
          effectiveness: 'I apologised in front of everyone. Two shook my hand. You did not tell me it was fine, and that was right.',
        },
      ],
    },
    {
      ago: 165,
      at: '13:00',
      minutes: 120,
      progress: [9],
      summary:
        'Twenty-six nights without shouting, by his tally and by his colleague’s. The two who wanted to leave have stayed. From the gallery he showed me his shift as one shows a garden. We reviewed what he does: the steps, the break, the signs, two sentences of praise. What he wants next is to teach it to the other shift leaders.',
      techniques: ['Review against goals', 'Teaching back'],
      questions: ['Which of these would survive a new line manager?', 'What would you teach first?'],
      tools: [
        {
          name: 'Teaching back',
          why: 'He learns by doing and doubts what he only talks about, so I asked him to teach me his four practices as if I were a new shift leader.',
          how: 'He found that praise comes first and the steps second, the reverse of how he had learned them, and offered to teach the others.',
        },
      ],
      outcomes: 'An offer to the production manager to show it to the two other shift leaders.',
      actions: [['Make the offer', 10, 6]],
      feedbackGiven: 'I said that his first foreman’s voice had not been in the room today.',
      reflection: {
        overall: 'A session to remember. He led, I followed.',
        models: 'Teaching back shows what has been learned better than any summary of mine.',
        questioning: 'The question about a new line manager was about durability, and he took it seriously.',
        listening: 'I could hear the change in his language: “we”.',
        givingFeedback: 'I referred to our first meeting, with care.',
        relationship: 'A real ending. He gave me a loaf.',
        nextTime: 'Plan teaching back for each last session.',
        keyLearning: 'What a client can teach, he owns.',
      },
      feedback: [
        {
          stage: 'end',
          channel: 'written',
          effectiveness: 'Twenty-six nights. I lead with fewer words now, and they are the right ones. I could teach it, and I will.',
        },
        {
          after: 6,
          from: 'stakeholder',
          stage: 'end',
          channel: 'written',
          effectiveness: 'Nobody has asked to leave his shift for three months, and stoppages are shorter, because people tell him earlier.',
        },
      ],
    },
  ],
  review: {
    ago: 150,
    summary:
      'The goal is reached: twenty-six nights without shouting, counted by two people. Two who had asked to leave have stayed. One relapse, examined and made good. The production manager has taken up his offer, and he shows the signs and the steps to the other shift leaders.',
  },
}
