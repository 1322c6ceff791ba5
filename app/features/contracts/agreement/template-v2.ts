import type { Terms } from '../schema.ts'
import { agreementTemplateV1 } from './template.ts'

/** Version 2: says what each side may expect, and whose policies hold, and a code of ethics that is true as it stands (R101). Never edited, as version 1. */
export const agreementTemplateV2 = {
  ...agreementTemplateV1,
  expectations:
    'The organisation may expect a coach who is prepared, on time and supervised, and an honest word on what coaching can do and what it cannot.\nThe coach may expect time that is kept free, and that nobody asks what was said.',
  policies:
    'These policies of the organisation hold for the programme: safeguarding, data protection, equality, health and safety. The coach is given each of them before the first session.\nWhere a policy and this agreement differ, both sides settle it before the work goes on.',
  ethics:
    'The coach keeps to the Global Code of Ethics, or to that of the professional body they belong to. Nobody is coached against their will. A conflict of interest is said at once, and the work rests until it is settled.',
} as const satisfies Terms
