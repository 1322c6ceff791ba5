/** The group that Elin has taken on, and the agreement for the organisation in which she coaches. */
export const elinGroup = {
  alias: 'Group A',
  role: 'Shift leaders of the night bake',
  context: 'Three who lead in turn and never meet: each hands over to the next at five in the morning, standing up.',
  rationale: 'What goes wrong between them goes wrong in the handover. One of them alone can change nothing about it.',
  needs: ['Hand a shift over so that the next one starts without asking', 'Say what annoyed you in the same week'],
  goal: {
    statement: 'A handover in ten minutes that all three use, every night',
    desiredOutcome: 'No call to somebody who has gone home',
    measures: 'Calls after a handover, counted for a month',
  },
  terms: {
    commitment: 'Four meetings of an hour, before the night shift. All four of us are there, or we move it.',
    expectations: 'Elin keeps the time and asks. Each of the three speaks for themselves, and nobody speaks for somebody who is not there.',
    intendedOutcomes: 'A handover that all three have made and use, and a way to say early what does not work.',
    confidentiality: 'What one of us says about the others stays in this room. Elin writes under aliases. It ends where somebody may come to serious harm.',
    environment: 'The training kitchen, with the door shut, before the ovens are lit.',
    frequency: 'Every other Thursday.',
    duration: 'One hour each, four meetings.',
    reviewPoints: 'After the second meeting we look at how we work together.',
    ending: 'Any of the three can leave. Then we meet once more and agree how the others go on.',
  },
} as const

export const elinOrganisation = {
  alias: 'Organisation A',
  terms: {
    intendedOutcomes: 'Shift leaders who lead: fewer calls to managers at night, and a handover that works.',
    roles:
      'The coach answers for the quality of the coaching, for supervision, and for what is kept.\nThe organisation makes time and a quiet place, and lets each person decide freely whether to take part.',
    expectations: 'The organisation may expect a coach who is prepared, on time and supervised. The coach may expect time that is kept free.',
    finance: 'The coaching is free of charge while the coach is in training. The organisation pays travel, at cost, each month.',
    policies: 'The policies on safeguarding, data protection and health and safety at work hold here. The coach has been given all three.',
    ethics: 'The coach keeps to the Global Code of Ethics. Nobody is coached against their will. A conflict of interest is said at once.',
    confidentiality: 'What is said in sessions stays between coach and client. It ends where somebody may come to serious harm, or where the law asks for it.',
    reporting: 'The organisation hears how many sessions were held and, at the end, what came of it as a whole, without names.',
    ownership: 'Notes are the coach’s and are kept under aliases. What clients write is theirs.',
    duration: 'From spring to the end of the year, up to five people.',
    reviewPoints: 'The coach and the sponsor meet half-way and at the end.',
    ending: 'Either side can end this with four weeks’ notice, with a last session for everybody.',
  },
} as const
