import type { Ask } from './house.ts'
import type { Admission, Method, Policy } from './policy.ts'

export type Handler = (ask: Ask) => Response | Promise<Response>

/** One address of a feature: who is let in, and what answers. */
export type Door = { readonly method: Method; readonly pattern: string; readonly admits: Admission; readonly handle: Handler }

/** Joins a feature's policy to its controllers. Every line of the policy has exactly one controller, by type. */
export function feature<Key extends `${Method} /${string}`>(policy: Policy<Key>, controllers: Readonly<Record<Key, Handler>>): Door[] {
  return (Object.keys(policy) as Key[]).map((key) => {
    const [method, pattern] = key.split(' ') as [Method, string]
    return { method, pattern, admits: policy[key], handle: controllers[key] }
  })
}
