import { unreachable } from '../../../kernel/result.ts'
import { routes } from '../../../routes.ts'
import { otherKinds, type CheckedRef, type OtherRef } from '../texts.ts'

/** Whether it is none of the records that criteria ask for, which have names of their own. */
export function isOther(ref: CheckedRef): ref is OtherRef {
  return otherKinds.some((kind) => kind === ref.kind)
}

/** How such a record is called. */
export const otherNames: Readonly<Record<OtherRef['kind'], string>> = {
  'session plan': 'A session plan',
  agreement: 'An organisation’s agreement',
  organisation: 'What you call an organisation',
  'outside supervisor': 'What you noted of an outside supervisor',
  colleague: 'What you call a colleague in a feedback round',
  'learning hour': 'A note on your learning hours',
  recognition: 'What you asked to have recognised',
}

/** Where it stands. */
export function placeOf({ kind, id }: OtherRef): string {
  switch (kind) {
    case 'session plan':
      return routes.sessionPlan.at({ plan: id })
    case 'agreement':
      return routes.contract.at({ contract: id })
    case 'organisation':
      return routes.organisation.at({ organisation: id })
    case 'outside supervisor':
      return routes.supervision.at()
    case 'colleague':
      return routes.feedback.at()
    case 'learning hour':
      return routes.learningHour.at({ hour: id })
    case 'recognition':
      return routes.oneRecognition.at({ recognition: id })
    default:
      return unreachable(kind)
  }
}
