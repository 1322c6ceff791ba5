import { feature } from '../../platform/web/feature.ts'
import { downloadNotes, showNotes } from './list/controller.tsx'
import { keepNewNote, keepNote, remove, showNewNote, showNote } from './note/controller.tsx'
import { privateNotesPolicy } from './policy.ts'

export { sealedNotes, writeNote } from './notes.ts'

export const privateNotes = feature(privateNotesPolicy, {
  'GET /notes': showNotes,
  'GET /notes/new': showNewNote,
  'POST /notes/new': keepNewNote,
  'POST /notes/download': downloadNotes,
  'GET /notes/:note': showNote,
  'POST /notes/:note': keepNote,
  'POST /notes/:note/remove': remove,
})
