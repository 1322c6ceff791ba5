import type { Terms } from '../schema.ts'

/** Generic terms of an agreement for an organisation, version 1 (R101), to be adapted to each. Never edited: better words are a new version. */
export const agreementTemplateV1 = {
  intendedOutcomes: 'What is to be different in the organisation when the programme ends, and how that will be seen.',
  roles:
    'The coach answers for the quality of the coaching, for supervision, and for what is kept.\nThe organisation makes time and a quiet place, and lets each client decide freely whether to take part.\nA named person speaks for the organisation. Line managers take part where a three-way contract says so.',
  finance:
    'The fee for a session and for the whole programme, what it includes, when it is paid, and by whom.\nA session called off at least 24 hours before costs nothing.\nWork in training may be free of charge: then this says so.',
  ethics:
    'The coach keeps to the code of ethics of the professional body named here. Nobody is coached against their will. A conflict of interest is said at once, and the work rests until it is settled.',
  confidentiality:
    'What is said in sessions stays between coach and client. The organisation pays for the work and does not hear what is said in it.\nIt ends where somebody may come to serious harm, or where the law asks for it.',
  reporting:
    'The organisation hears how many sessions were held and, at the end, what came of the programme as a whole, without names.\nWhat a client reached, the client tells.',
  ownership:
    'Notes of sessions are the coach’s and are kept under aliases. What clients write is theirs. Materials that were bought for the programme are the organisation’s.',
  duration: 'From when to when, how many clients, and how many sessions each.',
  reviewPoints: 'The coach and the organisation meet before the start, half-way and at the end.',
  ending: 'Either side can end this with four weeks’ notice. Contracts with clients are then brought to an end with care, with a last session for each.',
} as const satisfies Terms
