import type { Role } from '../../platform/web/policy.ts'

/** Somebody of the demonstration. `story` says in one line what their pages show. */
export type CastMember = { key: string; name: string; email: string; roles: readonly Role[]; story: string }

/** The password that the whole cast shares. It opens nothing but the demonstration. */
export const castPassword = 'harbour-lights'

export const demonstrationCentre = 'Harbour Coaching Centre'
export const neighbouringCentre = 'Fenland Training'

/** The cast, in the order of the story that they tell together. */
export const cast = [
  { key: 'amara', name: 'Amara Okafor', email: 'amara@harbour.example', roles: ['learner'], story: 'Half-way, with the mistakes that most people make' },
  { key: 'ben', name: 'Ben Hughes', email: 'ben@harbour.example', roles: ['learner'], story: 'Just starting: one client, a draft contract, no session' },
  { key: 'carys', name: 'Carys Llewellyn', email: 'carys@harbour.example', roles: ['learner'], story: 'Ready to submit: nothing is missing' },
  { key: 'dev', name: 'Dev Patel', email: 'dev@harbour.example', roles: ['learner'], story: 'Referred on two criteria, and putting them right' },
  { key: 'elin', name: 'Elin Sørensen', email: 'elin@harbour.example', roles: ['learner'], story: 'Passed, at the second submission' },
  { key: 'farah', name: 'Farah Aziz', email: 'farah@harbour.example', roles: ['tutor'], story: 'Tutor of all five: sees who needs what' },
  { key: 'gwen', name: 'Gwen Price', email: 'gwen@harbour.example', roles: ['supervisor'], story: 'Supervisor: reads logs, and has one to confirm' },
  { key: 'hamish', name: 'Hamish Reid', email: 'hamish@harbour.example', roles: ['assessor'], story: 'Assessor: judges criterion by criterion' },
  {
    key: 'imogen',
    name: 'Imogen Clarke',
    email: 'imogen@harbour.example',
    roles: ['administrator', 'tutor'],
    story: 'Runs the centre, and tutors too: switches roles',
  },
  { key: 'jo', name: 'Jo Fenwick', email: 'jo@fenland.example', roles: ['learner'], story: 'Learns at another centre, Fenland Training' },
] as const satisfies readonly CastMember[]

export type CastKey = (typeof cast)[number]['key']

/** Which centre somebody of the cast belongs to. */
export function centreOf(key: CastKey): typeof demonstrationCentre | typeof neighbouringCentre {
  return key === 'jo' ? neighbouringCentre : demonstrationCentre
}
