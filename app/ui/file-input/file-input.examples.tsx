import type { Example } from '../example.ts'
import { FileInput } from './file-input.tsx'

/** A file to choose, and one that was left out. */
export const examples: readonly Example[] = [
  { name: 'One file', body: <FileInput name="copy" label="The sealed PDF" hint="The file as it came by mail." accept=".pdf" /> },
  { name: 'Left out', body: <FileInput name="missing" label="The sealed PDF" accept=".pdf" problem="Choose the file that you want to check" /> },
]
