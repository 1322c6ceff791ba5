import { templateV2 } from './template-v2.ts'

/** Version 3: true as it stands, where nobody changes a word (R055, R079). Never edited, as the ones before. */
export const templateV3 = {
  ...templateV2,
  version: 3,
  terms: {
    ...templateV2.terms,
    boundaries:
      'This is work on the goals we have agreed. When something else needs attention, such as health, debt or a dispute at work, we name it and find the right help outside these sessions.\nIf either of us has a conflict of interest, we say so at once.',
    ethics:
      'The {coach} keeps to the Global Code of Ethics, or to that of the professional body they belong to, and gives the {client} a copy of it.\nWhoever thinks that it was not kept can say so to the training centre, and to that body.',
  },
} as const
