import type { Example } from '../example.ts'
import { Outline } from './outline.tsx'

const line = { code: '', notes: '', language: '', below: [] }

/** A framework, nested, with notes, and in other languages. */
export const examples: readonly Example[] = [
  {
    name: 'Nested, with notes',
    body: (
      <Outline
        entries={[
          {
            ...line,
            code: '1',
            words: 'Be able to plan and prepare coaching',
            below: [
              { ...line, code: '1.1', words: 'Plan and prepare a programme', notes: 'What it covers:\n• How sessions are planned\n• How goals are found' },
            ],
          },
          { ...line, code: '2', words: 'Be able to coach' },
        ]}
      />
    ),
  },
  {
    name: 'Other languages, no codes',
    body: (
      <Outline
        entries={[
          { ...line, words: 'Gwrando’n dda', language: 'cy' },
          { ...line, words: 'يستمع إلى العميل', language: 'ar' },
        ]}
      />
    ),
  },
]
