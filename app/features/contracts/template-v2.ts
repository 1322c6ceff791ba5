import { templateV1 } from './template-v1.ts'

/** Version 2: says who has which part (R089) and whose code of ethics is kept to (R079). Never edited, as version 1. */
export const templateV2 = {
  ...templateV1,
  version: 2,
  terms: {
    ...templateV1.terms,
    ethics:
      'The {coach} keeps to the code of ethics of the professional body named here, and gives the {client} a copy or a link.\nWhoever thinks that it was not kept can say so to the training centre, and to that body.',
    roles:
      'The {coach} answers for how we work: structure, questions, time, notes and care. The {client} answers for what is worked on, for decisions and for what is done between sessions.\nA stakeholder, where there is one, answers for the conditions at work that the goals need.',
  },
} as const
