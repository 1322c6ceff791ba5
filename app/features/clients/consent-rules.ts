/** What consent is asked for: one client may agree to one and not to another (R069, R107). */
export const consentPurposes = ['records', 'assessment', 'recording', 'body log'] as const

export type ConsentPurpose = (typeof consentPurposes)[number]

/** How each purpose is called, as the end of “agreed to …”. */
export const purposeWords: Readonly<Record<ConsentPurpose, string>> = {
  records: 'your keeping records of the work',
  assessment: 'their use, under the alias, in your assessment',
  recording: 'a session being recorded or watched',
  'body log': 'their name in a professional body’s log',
}

/** Where a purpose stands now. */
export type ConsentState = 'given' | 'withdrawn' | 'not asked'

/** What follows for the learner, in a sentence. */
export function whatFollows(purpose: ConsentPurpose, state: ConsentState): string {
  return follows[purpose][state]
}

const follows: Readonly<Record<ConsentPurpose, Readonly<Record<ConsentState, string>>>> = {
  records: {
    given: 'You may keep notes of the work.',
    withdrawn: 'Sessions after that day do not count. What you noted before stays, and you may set the client aside.',
    'not asked': 'Ask before your first session: without it you should keep no notes.',
  },
  assessment: {
    given: 'Assessors see the work, under the alias.',
    withdrawn: 'Nothing with this client counts, and nobody but you sees any of it. What you have submitted already stays as it was.',
    'not asked': 'Ask before you submit: assessors will read about the work, under the alias.',
  },
  recording: {
    given: 'A session may be recorded or watched for your assessment.',
    withdrawn: 'Do not record any more, and take recordings out of your evidence.',
    'not asked': 'Ask before you record a session or have it watched.',
  },
  'body log': {
    given: 'Their name may stand in a log that you download for a professional body.',
    withdrawn: 'From now on logs have the alias in place of the name.',
    'not asked': 'Until they agree, logs have the alias in place of the name.',
  },
}

/** Why noting an act is refused, if so: nobody takes back what they have not given. */
export function whyConsentIsRefused(act: 'given' | 'withdrawn', before: ConsentState): 'given already' | 'not given' | undefined {
  if (act === 'given') return before === 'given' ? 'given already' : undefined
  return before === 'given' ? undefined : 'not given'
}
