import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draws } from '../../test/harness/draws.ts'
import { findPlaces, finderOf } from './find-places.ts'

const finder = finderOf([
  { alias: 'Client A', name: 'Priya Nair', email: 'priya@nair.example', phone: '+44 7700 900123', employer: 'Marlowe Foods Ltd' },
  { alias: 'Client B', name: 'Priya Whitfield' },
  { alias: 'Client C', name: 'Dr. Zoë (Zuzu) Llŷn' },
])

function found(text: string): string[] {
  return findPlaces(text, finder).map((place) => `${place.kind}: ${place.found}${place.aliases.length === 0 ? '' : ` (${place.aliases.join(' or ')})`}`)
}

describe('R107: a place says what it is and whose it may be', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['a shared first name is of either', 'I met Priya.', ['kept name: Priya (Client A or Client B)']],
    ['the surname decides', 'I met Priya Nair.', ['kept name: Priya Nair (Client A)']],
    ['an e-mail address is its owner’s', 'Ask PRIYA@nair.example.', ['e-mail address: PRIYA@nair.example (Client A)']],
    ['an address with a kept name in it, too', 'Ask zoe.llyn@post.example.', ['e-mail address: zoe.llyn@post.example (Client C)']],
    ['a telephone number in another form', 'Ring 07700 900 123.', ['telephone number: 07700 900 123 (Client A)']],
    ['an employer', 'At Marlowe Foods, all is calm.', ['employer: Marlowe Foods (Client A)']],
    ['a title goes with the name', 'Dr. Llyn came.', ['kept name: Dr. Llyn (Client C)']],
    ['an accent typed as two signs', 'Zoe\u0308 came.', ['kept name: Zoe\u0308 (Client C)']],
    ['a name with a soft hyphen within', 'Pri\u00ADya Nair came.', ['kept name: Pri\u00ADya Nair (Client A)']],
    ['a name between brackets in the vault', 'Zuzu came.', ['kept name: Zuzu (Client C)']],
    ['nobody’s', 'Mrs Evans came.', ['name: Mrs Evans']],
    ['nothing at all', '', []],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('places are within the text, in order, over no other, and say what stands there', () => {
    const pieces = fc.constantFrom(
      'Priya',
      'nair',
      ' ',
      '’s',
      'Zoë',
      '07700 900123',
      '@',
      '.',
      'x@y.example',
      '\u0301',
      'ﬁ',
      '𝔓riya',
      'CF10 3AT',
      'Mr ',
      '\n',
      'born 1990',
      '12 Mill Lane',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        let last = 0
        for (const place of findPlaces(text, finder)) {
          expect(place.start).toBeGreaterThanOrEqual(last)
          expect(place.end).toBeGreaterThan(place.start)
          expect(place.end).toBeLessThanOrEqual(text.length)
          expect(place.found).toBe(text.slice(place.start, place.end))
          last = place.end
        }
      }),
      draws(),
    )
  })

  test('the professional bodies’ own addresses name nobody; a page of theirs about somebody may', () => {
    const links = (text: string) => findPlaces(text, finder).filter(({ kind }) => kind === 'link')
    expect(links('The Global Code of Ethics (globalcodeofethics.org), or https://www.coachingfederation.org/.')).toEqual([])
    expect(links('See coachingfederation.org/find/priya').map(({ found }) => found)).toEqual(['coachingfederation.org/find/priya'])
    expect(links('See notglobalcodeofethics.org')).toHaveLength(1)
  })

  test.each([
    ['words', 'Priya told Mr Bell what she felt. '],
    ['digits', '0 7 '],
    ['dots', 'a.'],
    ['capitals', 'A.B. Mill '],
    ['signs', '@@+-('],
    ['addresses', '12 Mill Row Of Mill '],
    ['links', 'a.a.a.a.com/'],
    ['one letter', 'a'],
    ['one digit', '7'],
    ['spaces', ' '],
    ['saints', 'St '],
    ['titles', 'Mr and '],
    ['old houses', 'The Old '],
    ['houses before streets', 'lives at The Old Mill, Mill Brow '],
    ['deeds', 'Will then said Mrs N laughed '],
    ['births', 'born 1 '],
    ['spelled addresses', 'at a dot '],
    ['numbers in words', 'oh zero '],
    ['relations', 'her sister '],
    ['employers', 'employed by A & '],
    ['letters of two halves', '😀'],
  ])('a text of 200,000 characters of %s is read within seconds', (_what, piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length))
    const before = process.cpuUsage()
    findPlaces(text, finder)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
  })
})
