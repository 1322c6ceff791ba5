import type { Example } from '../example.ts'
import { ComparedHead, ComparedTexts } from './compared.tsx'

const of = ['12-hour edition', '18-hour edition'] as const

/** Texts in two editions. */
export const examples: readonly Example[] = [
  {
    name: 'A statement in two editions',
    body: (
      <>
        <ComparedHead of={of} />
        <ComparedTexts
          name="2.1"
          of={of}
          one="Complete a minimum of twelve hours of coaching or mentoring activity with one or more clients"
          other="Complete a minimum of 18 hours of effective formal coaching or mentoring with a minimum of 2 and a maximum of 3 individuals"
        />
      </>
    ),
  },
  { name: 'Only in the later one', body: <ComparedTexts name="Review points" of={of} one={undefined} other="The contract says when it is reviewed." /> },
  { name: 'Only in the earlier one', body: <ComparedTexts name="Availability" of={of} one="Restricted" other={undefined} /> },
]
