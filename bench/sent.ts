/** Stands in a body for an identifier that is another one each time. */
export const freshId = '00000000-fresh-id'

/** One request of a run, sent over and over. */
export type Sent = { method: 'GET' | 'POST'; path: string; headers: Record<string, string>; body?: string }

/** What to send, over how many connections at once, for how long. With several requests each connection takes the next in turn. */
export type Load = { url: string; connections: number; seconds: number; requests: Sent[]; amount?: number }

/** What came back: milliseconds of every answer in order of length, answers a second, and how many were not of the status expected. */
export type Loaded = { milliseconds: number[]; perSecond: number; bytes: number; statuses: Record<string, number> }
