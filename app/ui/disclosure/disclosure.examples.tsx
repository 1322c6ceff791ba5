import type { Example } from '../example.ts'
import { Disclosure } from './disclosure.tsx'

/** Things that unfold. */
export const examples: readonly Example[] = [
  {
    name: 'Plain',
    body: (
      <Disclosure summary="What to do" aside="4 steps">
        <p>Agree with your client what you will talk about and what stays between you.</p>
      </Disclosure>
    ),
  },
  {
    name: 'On a sheet, open',
    body: (
      <Disclosure summary="Techniques and questions" sheet open>
        <p>Which questions opened something up?</p>
      </Disclosure>
    ),
  },
]
