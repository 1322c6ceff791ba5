import type { LearnerVisit } from '../../platform/web/house.ts'
import type { ParsedForm } from '../../ui/form/parse-form.ts'
import type { Typed } from '../../ui/form/typed.ts'

/** Whether an address is the learner’s own: what is asked of somebody else must not come to whoever asks (R055, R059). */
export function isOwnAddress(email: string | undefined, { signedIn }: Pick<LearnerVisit, 'signedIn'>): boolean {
  return email?.trim().toLowerCase() === signedIn.person.email.trim().toLowerCase()
}

export const ownAddressWords = 'This is your own address. Enter theirs: you cannot sign or answer for somebody else'

/** The form of somebody outside, refused when it gives the learner’s own address as theirs. */
export function notOwnAddress<Value extends { email?: string | undefined }>(
  parsed: ParsedForm<Value>,
  typed: Typed,
  visit: Pick<LearnerVisit, 'signedIn'>,
): ParsedForm<Value> {
  if (!parsed.ok || !isOwnAddress(parsed.value.email, visit)) return parsed
  return { ok: false, problems: { email: ownAddressWords }, typed }
}
