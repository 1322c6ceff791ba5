/**
 * Generic terms, version 1, to be adapted to each client (R055; the characteristics named in R079). In force since
 * November 2026 and never edited: better words are a new version in a new file. `{coach}` and `{client}` stand for what the
 * two are called.
 */
export const templateV1 = {
  version: 1,
  terms: {
    commitment:
      'The {coach} prepares each session, is on time, listens with full attention and keeps what is agreed.\nThe {client} comes prepared, says openly what helps and what does not, and does what was agreed between sessions.\nEach says early when something gets in the way.',
    expectations:
      'The {client} can expect respect without judgement, questions that are honest and feedback that can be used. The {coach} can expect openness about progress.\nThe {coach} does not give orders, therapy or legal advice. What is done is the {client}’s own decision.',
    confidentiality:
      'What is said stays between the {coach} and the {client}. The {coach} keeps notes under an alias, and speaks of the work without names with a supervisor and with those who assess the {coach}.\nConfidentiality ends where somebody may come to serious harm, or where the law asks for it. The {coach} says so first wherever that is possible.',
    boundaries:
      'This is work on the goals below. When something else needs attention, such as health, debt or a dispute at work, we name it and find the right help outside these sessions.\nIf either of us has a conflict of interest, we say so at once.',
    environment: 'We meet where we can talk undisturbed and unheard, or by video with the same care: door closed, telephone silent.',
    frequency: 'Once every two weeks.',
    duration: 'Each session takes 60 to 90 minutes. We work together for about four months.',
    reviewPoints:
      'At the middle and at the end we look at the goals, at what has changed and at how we work together. After each session the {client} is asked briefly what was useful.',
    cancellation:
      'Whoever cannot come says so at least 24 hours before, and we find a new time within a week. After two sessions missed without a word we talk about whether to go on.',
    ending:
      'We end when the goals are reached or the time agreed is over, with a review. Either can end earlier by saying so; one last conversation is offered.',
  },
  stakeholderInvolvement:
    'The stakeholder agrees the goals, makes time for the sessions and takes part in the reviews.\nThe stakeholder hears of progress from the {client}, or from the {coach} with the {client}’s agreement. What was said in sessions is not passed on.',
} as const
