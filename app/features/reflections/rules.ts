import { reflectionAspects, type AspectKey, type ReflectionEntry } from '../sessions/index.ts'

/** Which aspects of a reflection are written, in the order of the form (R060, R064). */
export function writtenAspects(reflection: Partial<ReflectionEntry>): AspectKey[] {
  return reflectionAspects.flatMap(({ key }) => ((reflection[key] ?? '') === '' ? [] : [key]))
}

/** Why a session cannot be reflected on: it has not been held (R060: a reflection after each session). */
export function whyReflectingIsRefused(session: { heldOn: string }, today: string): 'still to come' | undefined {
  return session.heldOn > today ? 'still to come' : undefined
}
