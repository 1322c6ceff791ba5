import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What was typed into a form and has not reached the server yet. */
export type KeptDraft = { key: string; fields: [name: string, value: string][]; revision: string; at: string }

interface Kept extends DBSchema {
  drafts: { key: string; value: KeptDraft }
}

let opened: Promise<IDBPDatabase<Kept>> | undefined

function open(): Promise<IDBPDatabase<Kept>> {
  opened ??= openDB<Kept>('coachfolio', 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts', { keyPath: 'key' })
    },
  })
  return opened
}

/** Keeps a copy on this device. Answers whether it could: a browser in private mode may refuse. */
export async function keepDraft(draft: KeptDraft): Promise<boolean> {
  try {
    await (await open()).put('drafts', draft)
    return true
  } catch (problem) {
    console.warn('This browser keeps no copy of what is typed', problem)
    return false
  }
}

/** The copy kept on this device, if there is one and it can be read. */
export async function findDraft(key: string): Promise<KeptDraft | undefined> {
  try {
    return await (await open()).get('drafts', key)
  } catch (problem) {
    console.warn('This browser keeps no copy of what is typed', problem)
    return undefined
  }
}

/** Forgets the copy, once the server has it. */
export async function forgetDraft(key: string): Promise<void> {
  try {
    await (await open()).delete('drafts', key)
  } catch (problem) {
    console.warn('The copy of what was typed could not be removed', problem)
  }
}
