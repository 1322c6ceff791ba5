import { nameId } from '../kernel/name-id.ts'
import { placementId, type Framework, type Statement } from './framework.ts'
import { ownNamespace } from './namespace.ts'

/** A framework about which nothing is said but its title. Its identifier comes from a name that is always the same. */
export function bareFramework(name: string, title: string): Framework {
  return {
    identifier: nameId(ownNamespace, name),
    title,
    creator: '',
    publisher: '',
    description: '',
    language: '',
    version: '',
    uri: '',
    changed: '',
    extras: {},
    statements: [],
    associations: [],
  }
}

/** A statement about which nothing is said but its words, for a place in a framework. */
export function bareStatement(framework: string, identifier: string, statement: string): Statement {
  const placement = { identifier: placementId(framework, identifier), uri: '', changed: '', extras: {} }
  return { identifier, code: '', type: '', statement, notes: '', language: '', uri: '', changed: '', extras: {}, placement, children: [] }
}
