import type { Held } from '../story.ts'

/** The six sessions of Amara with her ward manager. */
export const amaraASessions: readonly Held[] = [
  {
    ago: 134,
    at: '14:00',
    minutes: 90,
    progress: [2, 1],
    summary:
      'We mapped a week of her time on the Wheel of Work. She gave “developing my deputy” two out of ten and went quiet. The roster takes nine hours a month; the deputy drafts it and she redoes it on a Sunday. She first said that was because of his mistakes, then that nobody had ever told him what “right” looks like.',
    techniques: ['Wheel of Work', 'Reflecting back her own words'],
    questions: [
      'What does your deputy learn when you redo it on a Sunday?',
      'Which two of these nine hours are really yours?',
      'Who would notice first if you stopped?',
    ],
    tools: [
      {
        name: 'Wheel of Work',
        why: 'She kept jumping from one problem to the next, and I wanted her to see the whole week at once before choosing.',
        how: 'The two out of ten surprised her. She picked the roster herself, without any hint from me.',
      },
    ],
    outcomes: 'She will write down what a good roster is, on one side of paper, before the next draft is due.',
    actions: [['Write the one-page “good roster” and give it to the deputy', 14, 12]],
    feedbackGiven: 'I said how clearly she describes what goes wrong, and how rarely the deputy appeared in the story as somebody who can learn.',
    reflection: {
      overall: 'A good start. She did most of the talking, and the wheel gave us a picture to come back to.',
      models: 'The wheel worked for a first session; I left GROW for later because she was not ready to choose a goal for the day.',
      questioning: 'My question about the Sundays opened everything. Before it I asked three closed questions in a row, and she answered each with “yes, but”.',
      listening: 'I heard the pause after the two out of ten and let it stand. I counted to eight in my head.',
      givingFeedback: 'What I said was specific and came from her own words, so she could use it.',
      relationship: 'Warm. I had to stop myself from agreeing that staffing is impossible: true, but not the work we are here for.',
      nextTime: 'Ask what she wants from the session in the first five minutes.',
      keyLearning: 'A picture lets the client judge herself, so I do not have to.',
      cpdAction: 'Practise open questions with my peer group: no “do you”, “have you”, “could you” for one whole session.',
    },
    feedback: [
      {
        after: 1,
        channel: 'written',
        effectiveness:
          'Seeing my week drawn as a wheel made me stop blaming the vacancies. I have already given him the one-pager and he asked good questions.',
      },
    ],
  },
  {
    ago: 116,
    at: '14:00',
    minutes: 90,
    progress: [4, 2],
    summary:
      'The one-pager went well and the deputy’s draft needed four changes instead of thirty. The rest of the time went to a nurse who has been late eleven times. She has rehearsed the conversation in the car and never had it. Underneath is a fear of being seen as the manager she once had, who humiliated people at handover.',
    techniques: ['GROW', 'Silence'],
    questions: ['What would you have wanted that manager to say to you?', 'If you say nothing, what do the others on the shift conclude?'],
    tools: [
      {
        name: 'Rehearsal aloud',
        why: 'She had prepared the conversation in the car for four months; it needed a voice, not more thought.',
        how: 'The second try sounded kinder and firmer, and she used it word for word.',
      },
    ],
    outcomes: 'She worked out a first sentence that she can say without apologising, and said it aloud twice.',
    actions: [
      ['Speak with the nurse before the next roster', 7, 6],
      ['Let the deputy answer all roster questions for a month', 30, 28],
    ],
    feedbackGiven:
      'I told her that her voice dropped at the end of the sentence the first time and stayed level the second, and that the second sounded kinder.',
    reflection: {
      overall: 'We moved from a complaint to one sentence she could actually say. It felt like real work.',
      models: 'GROW kept me from staying in Reality for an hour. I moved to Options at about half past two and it was the right moment.',
      questioning: 'The question about her former manager was a risk; I asked permission first, and she was glad of it.',
      listening: 'I listened to the story well, but while she spoke I was already preparing the rehearsal.',
      givingFeedback: 'Feedback about her voice was concrete. I checked that she wanted it before I gave it.',
      relationship: 'She trusted me with something that shames her. I said nothing judging about either manager.',
      nextTime: 'Stay with the feeling a little longer before offering a rehearsal.',
      keyLearning: 'People avoid a conversation because of the last one they saw done badly.',
      clientFeedback:
        'She wrote after the first session that the wheel stopped her from blaming the vacancies, so I began with what she can change and we reached the real subject sooner.',
    },
    feedback: [{ channel: 'verbal', effectiveness: 'Saying the sentence out loud here is what made me able to say it there. I did it on the Thursday.' }],
  },
  {
    ago: 92,
    at: '14:00',
    minutes: 90,
    progress: [5, 5],
    summary:
      'The conversation happened: six minutes, no tears, and the nurse told her about a sick parent. Lateness has stopped, with a changed start time. We looked at why it had taken four months and drew the chain from seeing to saying. The weak link is the first evening, when she decides that it can wait.',
    techniques: ['Chain of events', 'Summarising'],
    questions: ['What did you know on the first evening that you still know now?', 'What would “within a week” need from you on day one?'],
    tools: [
      {
        name: 'Chain of events',
        why: 'She asked why it had taken four months, and a chain shows the links rather than a culprit.',
        how: 'She found the weak link, the first evening, and made a rule for exactly that hour.',
      },
    ],
    outcomes: 'A rule of her own: whatever bothers her at the end of a shift goes on the list with a name and a date.',
    actions: [['Keep the list for three weeks and bring it', 21, 21]],
    feedbackGiven: 'I pointed out that she had listened in those six minutes, which is why she heard about the parent at all.',
    reflection: {
      overall: 'A lighter session. I let her enjoy the success before asking what made it work.',
      models: 'The chain was improvised on the back of the agenda. It did the job better than another round of GROW would have.',
      questioning: 'Short questions, nearly all open. One “why” made her defensive and I turned it into “what”.',
      listening: 'I picked up “it can wait” the third time she said it. I might have heard it the first time.',
      givingFeedback: 'I tied praise to what she did, not to what she is like.',
      relationship: 'Equal and easy. I noticed that I like being thanked, and kept it out of the way.',
      nextTime: 'Write down phrases that return, and offer them back earlier.',
      keyLearning: 'The moment of avoidance is small and early; that is the place to work.',
      clientFeedback: 'She said that speaking the sentence aloud had made the difference, so rehearsal stays in my repertoire.',
    },
    feedback: [
      {
        after: 2,
        channel: 'written',
        effectiveness: 'The list sounds trivial, but I have had two conversations this month that I would have carried around until Christmas.',
      },
    ],
  },
  {
    ago: 69,
    at: '13:00',
    minutes: 90,
    progress: [7, 6],
    summary:
      'The matron joined us for ten minutes and said what she sees: the roster out on time, and Client A still answering e-mail at ten at night. When she had left we worked on the evenings. With scaling, “letting it go” came out at six; a seven would be the phone in the kitchen drawer after eight.',
    techniques: ['Scaling', 'Three-way conversation'],
    questions: ['What makes it a six and not a four?', 'What would a seven look like to somebody watching?'],
    tools: [
      {
        name: 'Scaling',
        why: 'She tends to see things as done or failed, and needed a way to notice half a step.',
        how: 'Explaining why it was not a four let her hear her own progress, and the next half step was hers.',
      },
    ],
    outcomes: 'Phone in the drawer after eight for two weeks; the deputy holds the on-call number on his nights.',
    actions: [['Phone away after eight, four evenings a week', 14, 14]],
    feedbackGiven: 'I reflected that she had explained herself to the matron four times without being asked.',
    reflection: {
      overall: 'Three people in the room changed the pace. I held the boundary: the matron left after ten minutes, as agreed.',
      models: 'Scaling was right for somebody who thinks in black and white.',
      questioning: 'Asking about four before seven was deliberate, and it worked.',
      listening: 'I watched her shoulders while the matron spoke. They told me more than her words.',
      givingFeedback: 'Telling her about the explaining was hard for me. She laughed and said it was fair.',
      relationship: 'Nothing from the earlier sessions went to the matron; I had checked beforehand what could be said.',
      nextTime: 'Agree with both beforehand what the ten minutes are for.',
      keyLearning: 'A stakeholder in the room is a gift when the contract is clear and a danger when it is not.',
      supervisionFeedback:
        'In supervision I was asked whom I was serving in the three-way conversation. It made me write the purpose down before the next one.',
    },
    feedback: [
      { channel: 'verbal', effectiveness: 'The scale showed me that I had moved. I had only been looking at what was left to do.' },
      {
        after: 3,
        from: 'stakeholder',
        stage: 'mid',
        channel: 'written',
        effectiveness: 'The roster is published on time and her deputy has grown visibly. She raises problems with me earlier, and calmly.',
      },
    ],
  },
  {
    ago: 52,
    at: '14:00',
    minutes: 75,
    mode: 'video',
    progress: [8, 7],
    summary:
      'By video, because the ward was short. The deputy published his second roster alone. She corrected nothing, and described how uncomfortable that was: like watching somebody else park your car. We explored what she now does with the nine hours, and she was almost embarrassed to say “ward rounds with the new starters”.',
    techniques: ['Values cards', 'Noticing energy'],
    questions: ['What does the time with new starters give you that the roster never did?', 'What will tempt you to take it back?'],
    tools: [
      {
        name: 'Values cards',
        why: 'The nine hours she had won were about to fill up by themselves; I wanted her to choose what for.',
        how: 'Three cards became one hour a week with the new starters, and it is still in the diary.',
      },
    ],
    outcomes: 'She chose three values cards, growth, fairness and calm, and will plan one hour a week that serves them.',
    actions: [['Block one hour a week with new starters for the next two months', 10, 9]],
    feedbackGiven: 'I said that her face had changed when she spoke of the new starters, even on a small screen.',
    reflection: {
      after: 1,
      overall: 'Video made the silences shorter than I wanted. Still useful, because she brought the energy herself.',
      models: 'Values cards on a shared screen were clumsy, but naming three was enough.',
      questioning: 'The question about temptation looked ahead, which I usually forget.',
      listening: 'Harder by video: I talked across her twice. I apologised and slowed down.',
      givingFeedback: 'I described what I saw and left the meaning to her.',
      relationship: 'Comfortable enough to laugh at the car.',
      nextTime: 'Leave two seconds after every answer when we are on video.',
      keyLearning: 'Energy is information: it points to a value.',
      clientFeedback: 'She had said she only looked at what was left. I asked her first for what had changed, and the session took another direction.',
    },
    feedback: [{ channel: 'verbal', effectiveness: 'I now know what the time is for. Without that I would have filled it with e-mail.' }],
  },
  {
    ago: 30,
    at: '14:00',
    minutes: 75,
    progress: [9, 8],
    summary:
      'Last session before the review. We read her list from the first month beside this month’s: eleven open conversations then, one now, four days old. She decided what to do when winter pressure comes and old habits with it: the deputy has permission to ask her, “Is that yours?”',
    techniques: ['Before and after', 'Planning for relapse'],
    questions: ['What will be the first sign that you are back where you were?', 'Who do you want to tell you?'],
    tools: [
      {
        name: 'Before and after lists',
        why: 'She forgets progress as soon as it is made, and trusts what she has written herself.',
        how: 'Eleven became one before her own eyes; she then planned how to keep it so.',
      },
    ],
    outcomes: 'A plan for the winter on half a page, with the deputy’s question in it.',
    actions: [['Agree the question with the deputy', 7, 5]],
    feedbackGiven: 'I gave her back her own sentence from the first session, “nobody else can do it”, and asked whether it was still true.',
    reflection: {
      overall: 'She led nearly all of it. I asked perhaps ten questions in seventy-five minutes.',
      models: 'Putting the two lists side by side did more than any model.',
      questioning: 'Fewer questions, better spaced. Asking who should tell her brought in the deputy.',
      listening: 'The best I have listened so far: I could have repeated her last three sentences at any time.',
      givingFeedback: 'Quoting her first session was strong, and I had her permission to quote.',
      relationship: 'We talked about ending, and neither of us pretended that it was nothing.',
      nextTime: 'Bring the client’s first words to the last session more often.',
      keyLearning: 'Progress needs evidence that the client collected herself.',
    },
    feedback: [
      {
        after: 1,
        stage: 'end',
        channel: 'written',
        effectiveness: 'Two rosters without me, and the list is down to one. The questions were never comfortable, and always the right ones.',
      },
    ],
  },
]
