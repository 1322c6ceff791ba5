import { describe, expect, test } from 'vitest'
import { findPlaces, finderOf } from './find-places.ts'

const finder = finderOf([
  { alias: 'A', name: 'Oluwadamilare Fashola', employer: 'Glan Hafren Residential Home' },
  { alias: 'B', name: 'Harwinder Kaur Sohal', employer: 'Redcastle Foundry and Engineering plc' },
  { alias: 'C', name: 'Zhiming Qian' },
  { alias: 'D', name: 'Mark Thistle', employer: 'Cardiff Council' },
  { alias: 'E', name: 'Grace Holloway-Tench' },
  { alias: 'F', name: 'Mai Rowlands' },
  { alias: 'G', name: 'Nesta Gwynne' },
])

function found(text: string): string[] {
  return findPlaces(text, finder).map((place) => `${place.kind}: ${place.found}`)
}

describe('R107: the forms in which somebody can be named', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['a part of a name put together of two', 'Then Damilare spoke, and Har laughed.', ['kept name: Damilare', 'kept name: Har']],
    ['a name written as two', 'Zhi-ming asked. Zhi Ming left.', ['kept name: Zhi-ming', 'kept name: Zhi Ming']],
    ['a name broken over lines', 'With Oluwada-\nmilare I walk.', ['kept name: Oluwada-\nmilare']],
    ['a fond form', 'I told Gracie and Marko so.', ['kept name: Gracie', 'kept name: Marko']],
    ['the initials of a surname of two', 'Grace H-T came; G H-T did not.', ['kept name: Grace H-T', 'kept name: G H-T']],
    ['a name as it sounds', 'I rang Rowlandz, no, Rolands.', ['kept name: Rowlandz', 'kept name: Rolands']],
    ['without a capital, who says something', 'mark said he would. grace rang.', ['kept name: mark', 'kept name: grace']],
    ['without a capital, a thing', 'I made a mark. Say grace and mark the page.', []],
    ['in capitals, who is to do something', 'MARK TO RING BACK. MARK ALL PAGES.', ['kept name: MARK']],
    ['a thing at the beginning', 'Grace and humour helped. Mark the date.', []],
    ['a month in Welsh', 'Ym Mai 2026. Mai, Mehefin a Gorffennaf. Cwrddais â Mai heddiw.', ['kept name: Mai']],
    ['what is called after somebody', 'St Nesta’s is by the Forest of Grace, past Grace Hospital.', []],
    ['a shorter name of an employer', 'Glan Hafren is full, and Redcastle closes.', ['employer: Glan Hafren', 'employer: Redcastle']],
    ['a town is no employer', 'The road to Cardiff was closed.', []],
    ['an employer that is said to be one', 'She was poached from Ashdown & Daughters Solicitors.', ['employer: Ashdown & Daughters Solicitors']],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each<[what: string, text: string, expected: string[]]>([
    ['a rank', 'Nurse Adeyinka rang. DI Locke and the Reverend Una Pym came.', ['name: Nurse Adeyinka', 'name: DI Locke', 'name: the Reverend Una Pym']],
    ['two titles', 'Mr and Mrs Quill were there.', ['name: Mr and Mrs Quill']],
    ['a relation', 'Her sister Wenna rings. The matron, Bisola, would not.', ['name: Wenna', 'name: Bisola']],
    ['a relation after the name', 'I thought of Ffraid, my client of last year.', ['name: Ffraid']],
    ['an initial', 'It was signed by M. Polwhele.', ['name: M. Polwhele']],
    ['no relation', 'Her manager, Human Resources and I met on Monday, my day off.', []],
    ['somebody public', 'Dr Martens and Mrs Beeton are neither doctor nor wife here. Helen of Troy.', []],
  ])('other people: %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each<[what: string, text: string, expected: string[]]>([
    ['e-mail with spaces', 'Write to j.roe @ post . example today', ['e-mail address: j.roe @ post . example']],
    ['e-mail in words', 'j dot roe at post dot example', ['e-mail address: j dot roe at post dot example']],
    ['half in words', 'j.roe at post.example', ['e-mail address: j.roe at post.example']],
    ['a file on a server', 'ftp://files.example/a.zip', ['link: ftp://files.example/a.zip']],
    ['a place in the web without a path', 'See post.example for it. Node.js and ASP.NET are not.', ['link: post.example']],
    ['an extension', 'Ring 01632 960 212 x 33.', ['telephone number: 01632 960 212 x 33']],
    ['read out', 'oh seven seven double oh nine oh oh one two three', ['telephone number: oh seven seven double oh nine oh oh one two three']],
    ['NI with dots', 'CP.66.03.52.D, but part no. JX482913B', ['NI number: CP.66.03.52.D']],
    ['NHS with dots, after a slash', '(943.476.5919) D/943 476 5919', ['NHS number: 943.476.5919', 'NHS number: 943 476 5919']],
    ['a range', 'Deliver to 140–142 Canal Road.', ['address: 140–142 Canal Road']],
    ['a flat in a house in a street', 'Flat 12, Juniper Court, 40 Leith Walk', ['address: Flat 12, Juniper Court, 40 Leith Walk']],
    ['a house with a name', 'It is The Old Manse, Church Lane.', ['address: The Old Manse, Church Lane']],
    ['abroad', 'ul. Piekna 14/3 and 5 Rue des Lilas', ['address: ul. Piekna 14/3', 'address: 5 Rue des Lilas']],
    ['no address', 'Level 5 Coaching Way, 48 hours down the road, Session 3 The plan', []],
    ['a day of birth before its cue', '2/2/72 is his birth date.', ['date of birth: 2/2/72']],
    ['between brackets', 'Her date of birth (17th of February 1962) is known.', ['date of birth: 17th of February 1962']],
    ['with words between', 'She was born in Lagos on 3 May 1962.', ['date of birth: 3 May 1962']],
    ['no birth', 'The school was born of a merger on 1 September 2012. Our team, born in 2020, grew.', []],
  ])('numbers and places: %s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
