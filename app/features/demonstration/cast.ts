import type { Role } from '../../platform/web/policy.ts'

/** Somebody of the demonstration. `story` says in one line what their pages show. */
export type CastMember = { key: string; name: string; email: string; roles: readonly Role[]; story: string }

/** The password that the whole cast shares. It opens nothing but the demonstration. */
export const castPassword = 'harbour-lights'

export const demonstrationCentre = 'Harbour Coaching Centre'

/** The cast, in the order of the story that they tell together. */
export const cast = [
  { key: 'amara', name: 'Amara Okafor', email: 'amara@harbour.example', roles: ['learner'], story: 'Half-way, with the mistakes that most people make' },
  { key: 'ben', name: 'Ben Hughes', email: 'ben@harbour.example', roles: ['learner'], story: 'Just starting: one client, no session that counts' },
  { key: 'carys', name: 'Carys Llewellyn', email: 'carys@harbour.example', roles: ['learner'], story: 'Ready to submit' },
  { key: 'dev', name: 'Dev Patel', email: 'dev@harbour.example', roles: ['learner'], story: 'Referred, and putting it right' },
  { key: 'elin', name: 'Elin Sørensen', email: 'elin@harbour.example', roles: ['learner'], story: 'Passed, at the second submission' },
  { key: 'farah', name: 'Farah Aziz', email: 'farah@harbour.example', roles: ['tutor'], story: 'Tutor of all five' },
  { key: 'gwen', name: 'Gwen Price', email: 'gwen@harbour.example', roles: ['supervisor'], story: 'Supervisor: reads logs, confirms hours' },
  { key: 'hamish', name: 'Hamish Reid', email: 'hamish@harbour.example', roles: ['assessor'], story: 'Assessor: judges criterion by criterion' },
  { key: 'imogen', name: 'Imogen Clarke', email: 'imogen@harbour.example', roles: ['administrator', 'tutor'], story: 'Runs the centre, and tutors too' },
] as const satisfies readonly CastMember[]

export type CastKey = (typeof cast)[number]['key']
