import type { Held } from '../story.ts'

/** The sessions of Carys with her school business manager. */
export const carysASessions: readonly Held[] = [
  {
    ago: 190,
    at: '16:00',
    minutes: 90,
    progress: [1, 1],
    summary:
      'We went through the last leadership meeting minute by minute. Four times she had something to say; four times somebody else said a poorer version of it. Just before each she looked for permission in the head’s face. “I am waiting to be asked,” she said, and wrote it down herself.',
    techniques: ['Slow motion', 'GROW'],
    questions: ['What were you waiting for?', 'If you had been asked, what would you have said?', 'Who taught you to wait?'],
    tools: [
      {
        name: 'Slow motion',
        why: 'She described the meeting in one sentence, and I wanted the moment in which the choice was made.',
        how: 'She found the look for permission, four times, and it became the thing she watched for.',
      },
    ],
    outcomes: 'At the next meeting she speaks within the first ten minutes, once, whatever happens.',
    actions: [['Speak once in the first ten minutes', 9, 9]],
    feedbackGiven: 'I told her that her four unspoken sentences were the clearest analysis of that meeting I had heard.',
    reflection: {
      overall: 'A strong beginning. I had planned GROW for the hour, and the slow motion took forty minutes of it.',
      models: 'Slow motion kept her in facts. GROW gave the end its shape.',
      questioning: 'One question at a time. “Who taught you to wait?” was close to therapy; I offered her not to answer.',
      listening: 'I heard the word “permission” and used it only after she had used it twice.',
      givingFeedback: 'What I said was true and she had evidence for it in her notes.',
      relationship: 'We know each other from school, so I said aloud that I am not her colleague in this room.',
      nextTime: 'Check at half time whether we are on what she came for.',
      keyLearning: 'The moment of choice is shorter than a second and can be found.',
      cpdAction: 'Read on the use of slow-motion questioning and try it in my peer group.',
    },
    feedback: [
      {
        channel: 'link',
        effectiveness: 'I found out that I wait to be asked. Nobody had ever walked me through it so slowly. I spoke in minute six.',
        ratings: [
          { question: 'It helped me make progress toward my goal', score: 4 },
          { question: 'I was asked questions that made me think', score: 4 },
          { question: 'I was listened to', score: 4 },
        ],
      },
    ],
  },
  {
    ago: 165,
    at: '16:00',
    minutes: 90,
    progress: [4, 1],
    summary:
      'She had spoken in minute six and again in minute thirty. The second time the head disagreed and she withdrew the point at once. We looked at the difference between disagreeing and dismissing. On an empty chair she put the head, argued her case in three sentences, then sat there and answered as the head.',
    techniques: ['Empty chair', 'Challenging'],
    questions: ['What did the head disagree with: you, or the figure?', 'What would you have lost by staying with it for one more sentence?'],
    tools: [
      {
        name: 'Empty chair',
        why: 'She imagines the head’s objection before she speaks and never tests it, so I gave the objection a chair.',
        how: 'As the head she answered mildly, and saw that the fear was larger than the person.',
      },
    ],
    outcomes: 'A proposal on the reading books, prepared in three sentences: what, what it costs, what it spares.',
    actions: [
      ['Bring the proposal to the next leadership meeting', 12, 12],
      ['Ask the head for two minutes on the agenda', 5, 3],
    ],
    feedbackGiven: 'I said that in the empty chair she had spoken half as fast and twice as loud.',
    reflection: {
      overall: 'Braver than the first one. I challenged her more and she rose to it.',
      models: 'The empty chair was right for somebody who imagines the other’s answer before speaking.',
      questioning: 'I asked “the head, or the figure?” and waited. It was the longest silence so far.',
      listening: 'I noticed her hands before her words.',
      givingFeedback: 'Pace and volume are easy to hear as feedback because they can be changed.',
      relationship: 'I asked whether the challenge was welcome. It was.',
      nextTime: 'Let her choose the chair; I pointed to it.',
      keyLearning: 'Challenge works once it has been contracted for.',
      clientFeedback: 'Her feedback said that going slowly had helped, so I did not hurry when the second meeting turned out more difficult.',
    },
    feedback: [
      {
        after: 1,
        channel: 'written',
        effectiveness: 'Answering as the head showed me that the answer I was afraid of is quite mild. The proposal went through.',
      },
    ],
  },
  {
    ago: 136,
    at: '16:00',
    minutes: 90,
    progress: [6, 3],
    summary:
      'The books were approved in four minutes. Now the five schools. On the table she laid out the other four business managers as coloured cards: two with her, one waiting, one against. She had been writing long e-mails to the one against. The card farthest away turned out to be the one who had never been asked anything.',
    techniques: ['Constellation with cards', 'Reframing'],
    questions: ['What does the card farthest away see from there?', 'What have you asked of them, and what have you told them?'],
    tools: [
      {
        name: 'Constellation with cards',
        why: 'She had a list of names and no picture of how they stand to one another.',
        how: 'She saw that she was pushing the opponent and forgetting the one who waits. The next week she rang that one first.',
      },
    ],
    outcomes: 'She visits the school farthest away and asks three questions before showing the calendar.',
    actions: [['Visit, with three questions and without the calendar', 14, 13]],
    feedbackGiven: 'I observed that all her e-mails begin with an apology for writing.',
    reflection: {
      overall: 'The cards made politics visible without any gossip about people.',
      models: 'A constellation can become mystical. I kept it on the table, and asked what she saw, not what it means.',
      questioning: 'From the card’s point of view she answered things she had not known that she knew.',
      listening: 'I stayed with her words and did not translate them into mine.',
      givingFeedback: 'The apology remark landed: she laughed and deleted two of them that evening.',
      relationship: 'I know one of the four. I said so at once and asked her to move that card without naming the school.',
      nextTime: 'Photograph the cards, with her consent, for the session after next.',
      keyLearning: 'A conflict of interest is harmless once it is spoken.',
      supervisionFeedback: 'In supervision we had talked about knowing too much about a client’s world; that is why I named it straight away.',
    },
    feedback: [
      { channel: 'verbal', effectiveness: 'I had been writing to the wrong person for a month. The cards took ten minutes to show me.' },
      {
        after: 5,
        from: 'stakeholder',
        stage: 'mid',
        channel: 'link',
        effectiveness: 'She now brings decisions to the leadership meeting instead of figures. The others have started to ask her first.',
        ratings: [
          { question: 'I see a change in what this person does at work', score: 4 },
          { question: 'The outcomes we hoped for are coming about', score: 3 },
        ],
      },
    ],
  },
  {
    ago: 109,
    at: '16:00',
    minutes: 90,
    mode: 'video',
    progress: [7, 6],
    summary:
      'Three schools have signed up to the calendar. The fourth asks for a clause of its own. She wanted to know whether to give way. I asked for the interests under the positions, hers first. It was not the clause: she fears that one exception will bring four. She drafted what she can offer and where she will stop.',
    techniques: ['Interests and positions', 'Summarising'],
    questions: ['What is the clause protecting?', 'What would you need to be able to say yes?', 'Where do you stop?'],
    tools: [
      {
        name: 'Interests and positions',
        why: 'The clause had become a contest; she needed to see what each side was protecting.',
        how: 'Her own interest came out as one sentence, and the offer was built upon it.',
      },
    ],
    outcomes: 'An offer in two parts, with a date until which it stands.',
    actions: [['Make the offer by telephone, not by e-mail', 6, 5]],
    feedbackGiven: 'I told her that for the first time she had said “I want” without “if possible”.',
    reflection: {
      overall: 'Sober and productive. The subject was negotiation, and I kept from teaching it.',
      models: 'Interests and positions is known to both of us; she used it, I only held her to it.',
      questioning: 'I asked for the stopping point three times in different words.',
      listening: 'By video I closed the other window. I should always do that.',
      givingFeedback: 'A single phrase of hers, handed back.',
      relationship: 'She is on a level with me now, and I like how she contradicts.',
      nextTime: 'Leave five minutes for the score; we hurried it.',
      keyLearning: 'Holding a client to her own knowledge is help enough.',
      clientFeedback: 'Because she had said that pictures help, I asked her to sketch the two interests before answering.',
    },
    feedback: [{ after: 1, channel: 'written', effectiveness: 'Knowing where I stop made the telephone call short. They accepted part one.' }],
  },
  {
    ago: 45,
    at: '16:00',
    minutes: 90,
    progress: [9, 9],
    summary:
      'All five schools order by one calendar. The trust has asked her to lead the shared team. She is proud and a little afraid of becoming the one who gives permission. We looked at what she would want from a leader in her own first meeting, and she wrote it down as three promises to the people who will sit where she sat.',
    techniques: ['Future self', 'Scaling'],
    questions: ['Who in your new team is waiting to be asked?', 'What will you do in the first ten minutes?'],
    tools: [
      {
        name: 'Future self',
        why: 'She was looking at her new post from the seat she is leaving.',
        how: 'From the other side of the table she could hear what a quiet colleague needs, and wrote three promises.',
      },
    ],
    outcomes: 'Three promises for her first team meeting, one of them: I ask the quietest person first.',
    actions: [['Begin the first team meeting with the three promises', 20, 18]],
    feedbackGiven: 'I gave her the slip of paper from the first session, “I am waiting to be asked”, and said nothing.',
    reflection: {
      overall: 'A moving session. The circle closed on its own.',
      models: 'Future self let her look from the other side of the table.',
      questioning: 'Two questions were enough.',
      listening: 'Silence for most of a minute after the slip of paper, and I did not fill it.',
      givingFeedback: 'The slip was feedback without a word.',
      relationship: 'Respectful. I told her what I have learned from her.',
      nextTime: 'Bring the review criteria to the last session but one, not to the last.',
      keyLearning: 'Keep the client’s first words; they measure the way better than any scale.',
    },
    feedback: [
      {
        stage: 'end',
        channel: 'link',
        effectiveness: 'I lead the team I was afraid to speak in. The way there was made of small sentences, and each of them was mine.',
        ratings: [
          { question: 'I reached the goals we had set', score: 4 },
          { question: 'The questions I was asked made me think', score: 4 },
          { question: 'What I gained will last', score: 3 },
        ],
      },
    ],
  },
]
