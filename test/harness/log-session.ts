import { expect } from 'vitest'
import { newId } from '../../app/kernel/ids.ts'
import type { Browser } from './browser.ts'

type Fields = { clients: string; heldOn: string; startedAt?: string; minutes?: string; mode?: string; formal?: string; summary?: string }

/** Logs a session by its form, a formal hour by video at two in the afternoon where nothing else is said. Answers its id. */
export async function logSession(learner: Browser, fields: Fields): Promise<string> {
  const entry = newId()
  const sent = await learner.post('/sessions/new', { startedAt: '14:00', minutes: '60', mode: 'video', formal: 'yes', entry, ...fields })
  expect(sent.status).toBe(303)
  return entry
}
