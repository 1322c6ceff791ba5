import { nameId } from '../kernel/name-id.ts'

/** Every identifier that this application gives to what has none of its own is made from a name in this namespace. */
export const ownNamespace = nameId('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:coachfolio:framework')
