/** What a place in a text could give away. */
export const placeKinds = [
  'e-mail address',
  'link',
  'kept name',
  'NI number',
  'NHS number',
  'telephone number',
  'post code',
  'address',
  'date of birth',
  'employer',
  'name',
] as const

export type PlaceKind = (typeof placeKinds)[number]

/** A place in a text that could say who somebody is: from `start` up to `end`, in UTF-16 units of the text as typed. */
export type Place = {
  kind: PlaceKind
  start: number
  end: number
  found: string
  /** The aliases of those kept people whom it may be; several when they share the name, none when it is nobody kept. */
  aliases: readonly string[]
}

/** Somebody whom a learner keeps in confidence, as the vault has them, under the alias that everybody else reads. */
export type KeptPerson = { alias: string; name: string; email?: string | undefined; phone?: string | undefined; employer?: string | undefined }
