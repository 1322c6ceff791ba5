type Decided = readonly [criterion: string, result: 'met' | 'not yet met', reason: string]

/** What an assessor judged. `evidence` are pieces by id with a note on each. */
export type Judgement = { criteria: readonly Decided[]; evidence: readonly (readonly [id: string, note: string])[]; feedback: string; resubmitBy?: string }

/** Dev's referral: two criteria are not yet met. */
export const devReferred: Omit<Judgement, 'evidence' | 'resubmitBy'> = {
  criteria: [
    [
      '501-1.1',
      'met',
      'Both programme plans say how they are built up, where you meet and why. The side chapel and the library were chosen for the client, not for convenience.',
    ],
    ['501-1.2', 'met', 'Two needs each, before the contract, with the tool named. The goals follow from them and serve the charity.'],
    ['501-1.3', 'met', 'Both three-way contracts are signed by all and adapted to the person. Client A’s clause about tiredness shows real contracting.'],
    ['501-2.1', 'met', 'Ten sessions add up to 18.3 hours with two individuals, each with date and duration, after the contracts.'],
    ['501-2.2', 'met', 'The diary lets me follow each session, from the list of a hundred and four to the last review.'],
    ['501-2.3', 'met', 'Feedback from clients, both stakeholders, your tutor and your supervisor, spread over the five months.'],
    ['501-2.4', 'met', 'Honest reflections after every session. You name what you did not do well: the reading along, the three questions in a row.'],
    ['501-3.1', 'met', 'Key learning in each reflection, actions for your development with both clients, and the log reviewed with your supervisor.'],
    [
      '501-3.2',
      'not yet met',
      'You name the tools but not why you chose them for this client. “It was helpful and she liked it” does not justify a SWOT. Choose two, and say what in the client’s needs led you there and what the tool brought about.',
    ],
    [
      '501-3.3',
      'not yet met',
      'After two sessions, the third with Client A and the fourth with Client B, the feedback says how pleasant you are and not how effective you were. Ask again what those sessions changed.',
    ],
    [
      '501-3.4',
      'met',
      'You assess your questioning, listening and feedback each time, with examples, and they change: the session about the monthly mistake could not have been your first.',
    ],
  ],
  feedback:
    'This is thoughtful, warm practice with real effects, and nine of eleven criteria are met. Two are close. For 3.2, tell me why you used two of your tools and what they did for that client. For 3.3, ask both clients what the two sessions changed. Neither needs a new session. Your tutor can help with the first.',
}

/** Elin's first submission: the log had not been reviewed. */
export const elinReferred: Omit<Judgement, 'evidence' | 'resubmitBy'> = {
  criteria: [
    ['501-1.1', 'met', 'Two plans that begin where the client works, with reasons. Together they plan eighteen hours.'],
    ['501-1.2', 'met', 'Needs and goals stand before both contracts, with tools named and a goal of the bakery behind each.'],
    ['501-1.3', 'met', 'Contracts with every party, signed, and adapted: “tells of the bad nights too” is a clause I have not seen before.'],
    ['501-2.1', 'met', 'Nine sessions, exactly eighteen hours, all after the contracts. I watched one of them.'],
    ['501-2.2', 'met', 'Full diary entries with progress, questions and outcomes. The forty seconds are described so that I could stand there.'],
    ['501-2.3', 'met', 'Feedback from both clients after each session, from the production manager, your tutor and your supervisor.'],
    ['501-2.4', 'met', 'Detailed reflections that draw on what clients and supervision told you, the bad night above all.'],
    [
      '501-3.1',
      'not yet met',
      'Each reflection names its learning, but an action for your development stands only with Client A, and the log as a whole has not been reviewed with your supervisor.',
    ],
    [
      '501-3.2',
      'met',
      'The gallery, the rehearsal at the line and teaching back are each justified from the client’s way of learning, with what came of them.',
    ],
    ['501-3.3', 'met', 'Feedback on effectiveness after each session, with tallies in some, and an hour of supervision with feedback.'],
    ['501-3.4', 'met', 'Questioning, listening and feedback are assessed with strengths and weaknesses, and I saw the same when I observed.'],
  ],
  feedback:
    'Exact, brave and useful work. One criterion is open: review your whole log with your supervisor, look for what returns, and let actions for your development come from it, with both clients. As agreed, you may show this in a recorded discussion instead of a written account.',
}

const stands = 'As at your first submission; what you have added does not change it.'

/** Elin's pass. */
export const elinPassed: Omit<Judgement, 'evidence'> = {
  criteria: [
    ...elinReferred.criteria.filter(([criterion]) => criterion !== '501-3.1').map(([criterion]): Decided => [criterion, 'met', stands]),
    [
      '501-3.1',
      'met',
      'You went through the whole log with your supervisor, named three patterns, and drew an action from each. In our discussion you gave two examples I had not asked for.',
    ],
  ],
  feedback:
    'A pass, and a record I would show to others if I might. The meeting four months later says more about lasting effect than any form. Go on looking for what works before what does not.',
}
