/** What happens to a learner's private notes. Of what they say, nothing. */
export const privateNotesEvents = ['PrivateNoteWritten', 'PrivateNoteChanged', 'PrivateNoteRemoved', 'PrivateNotesDownloaded'] as const

export type PrivateNotesEvent = (typeof privateNotesEvents)[number]
