import type { PracticeRecordInput } from '../../../sufficiency/record.ts'

type Terms = NonNullable<NonNullable<PracticeRecordInput['contracts']>[number]['terms']>

/** Terms of a contract: what is said for one client in particular, and what every contract of the centre says. */
export function terms(own: Pick<Terms, 'commitment' | 'expectations' | 'intendedOutcomes'> & Terms): Terms {
  return {
    confidentiality:
      'What is said stays between us. Notes are kept under an alias and discussed without names in supervision and assessment. The exception is serious harm to somebody, or what the law asks for; you would hear of it first.',
    boundaries:
      'This is work on the goals we agreed. If something needs a different kind of help, such as occupational health or a formal procedure, we say so and find it together.',
    cancellation: 'A day’s notice if we can. A cancelled session is moved, not dropped.',
    ending: 'Either of us may end it at any time. If so, we meet once more to look at what was gained.',
    ...own,
  }
}
