/** What a person can be in a centre. */
export const roles = ['learner', 'tutor', 'supervisor', 'assessor', 'iqa', 'eqa', 'administrator', 'sponsor'] as const

export type Role = (typeof roles)[number]

/** `anyone` needs no sign-in; `person` needs a sign-in and no role; `link` needs an unexpired link made for one purpose. */
export type Admission = readonly Role[] | 'anyone' | 'person' | 'link'

export type Method = 'GET' | 'POST'

/** Who may call what: one line for each method and address, readable at a glance. */
export type Policy<Key extends `${Method} /${string}` = `${Method} /${string}`> = Readonly<Record<Key, Admission>>

/** Keeps the exact addresses of a policy in its type, so that a feature cannot forget to handle one. */
export function definePolicy<Key extends `${Method} /${string}`>(policy: Policy<Key>): Policy<Key> {
  return policy
}
