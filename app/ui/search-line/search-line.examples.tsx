import type { Example } from '../example.ts'
import { SearchLine } from './search-line.tsx'

/** Looking for somebody. */
export const examples: readonly Example[] = [
  { name: 'Empty', body: <SearchLine action="#" label="Name or e-mail address" words="" submit="Find" /> },
  { name: 'With words', body: <SearchLine action="#" label="Words to find" words="delegating" submit="Search" kind="main" /> },
]
