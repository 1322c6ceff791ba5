/** Somebody of the demonstration centre who can be signed in as with one press. */
export type DemonstrationPerson = { name: string; role: string; email: string; story: string }

type Cast = { people: readonly DemonstrationPerson[]; password: string }

let shown: Cast | undefined

/** Names the cast that the sign-in page of a demonstration offers, and the password they share. Called once, at start. */
export function showCast(cast: Cast): void {
  shown = cast
}

/** The cast of the demonstration, in the order of its story; nobody outside a demonstration. */
export function demonstrationPeople(): readonly DemonstrationPerson[] {
  return shown?.people ?? []
}

/** The password that the whole cast shares. */
export function demonstrationPassword(): string {
  return shown?.password ?? ''
}
