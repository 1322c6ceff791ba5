import { describe, expect, test } from 'vitest'
import { findPlaces, finderOf } from './find-places.ts'

const finder = finderOf([
  { alias: 'A', name: 'Ifan Emrys Môn', employer: 'Cyngor Glanrafon' },
  { alias: 'B', name: 'Seán Ó Dochartaigh', employer: 'Meridian Tenants Association' },
  { alias: 'C', name: 'Hope Ravenscroft-Bell', employer: 'The Anchor' },
  { alias: 'D', name: 'Summer Price' },
  { alias: 'E', name: 'Priya Coyle' },
  { alias: 'F', name: 'Muhammad Tariq' },
  { alias: 'G', name: 'Isla Turnbull' },
])

function found(text: string): string[] {
  return findPlaces(text, finder).map((place) => `${place.kind}: ${place.found}`)
}

describe('R107: names that stand otherwise than in the vault', () => {
  test.each<[what: string, text: string, expected: string[]]>([
    ['in another language, beside the surname', 'Ieuan Emrys Môn came.', ['kept name: Ieuan Emrys Môn']],
    ['an Irish surname in English', 'O’Doherty and Doherty are one.', ['kept name: O’Doherty', 'kept name: Doherty']],
    ['two parts of a surname apart', 'Ms Ravenscroft Bell rang. The bell rang.', ['kept name: Ms Ravenscroft Bell']],
    ['a first name contracted', 'Md. Tariq signed; so did Mohd Tariq.', ['kept name: Md. Tariq', 'kept name: Mohd Tariq']],
    ['a surname as it sounds', 'Tarique is how they spell it.', ['kept name: Tarique']],
    ['a namesake', 'Tom Coyle is a neighbour. Priya Coyle is not.', ['name: Tom Coyle', 'kept name: Priya Coyle']],
    ['initials that are a department’s, too', 'IT felt alone. IT told us to wait. IT rang about her goal.', ['kept name: IT', 'kept name: IT']],
    ['initials of a trade whom somebody met', 'I met PC. I met PC advisers. PC rules apply.', ['kept name: PC']],
    ['in capitals, who speaks', 'HOPE: wants more time. NOTE: wants a new pen.', ['kept name: HOPE']],
    ['who is asked to do something', 'Summer to ring. Hope to see it soon.', ['kept name: Summer']],
    ['a season, and who is called by it', 'Summer was long. After Summer left I wrote; after summer we meet.', ['kept name: Summer']],
    ['notes of a session', 'Hope Session 3. Hope/me: who leads?', ['kept name: Hope', 'kept name: Hope']],
    ['a contraction of is', 'Hope’s a strange word. Hope’s goal is set.', ['kept name: Hope']],
    ['a place of two', 'Môn a Gwynedd. Soniodd Môn am y gwaith.', ['kept name: Môn']],
    ['a surname without a capital after an article', 'The turnbull of the tale is a bull; turnbull rang.', ['kept name: turnbull']],
    ['a Welsh saint', 'Gŵyl Ifan Sant', []],
    ['an employer in mutation', 'Symudodd i Gyngor Glanrafon o Nghyngor Glanrafon.', ['employer: Gyngor Glanrafon', 'employer: Nghyngor Glanrafon']],
    [
      'an employer shortened to letters',
      'Meridian TA met. Anchor the boat; the anchor held. She likes The Anchor.',
      ['employer: Meridian TA', 'employer: The Anchor'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test.each<[what: string, text: string, expected: string[]]>([
    ['NHS number under its heading', 'NHS no.\n692 652 6526', ['NHS number: 692 652 6526']],
    ['a sum of ten digits', 'It cost £9434765919.', []],
    [
      'NI with slashes, and the specimen where it is said to be one',
      'NI AB/12/34/56/C or QQ 12 34 56 C',
      ['NI number: AB/12/34/56/C', 'NI number: QQ 12 34 56 C'],
    ],
    ['a post code with a hyphen', 'CF10-3AT', ['post code: CF10-3AT']],
    [
      'a day long past after a name',
      'Priya Coyle, 04/04/1997, came. Priya Coyle, 04/04/2026, came.',
      ['kept name: Priya Coyle', 'date of birth: 04/04/1997', 'kept name: Priya Coyle'],
    ],
    [
      'a house with a name in Welsh',
      'Bryn Awel, 4 Station Terrace; 7 Sgwâr y Farchnad',
      ['address: Bryn Awel, 4 Station Terrace', 'address: 7 Sgwâr y Farchnad'],
    ],
    ['a house called after trees', 'at The Beeches, 4 Mill Lane', ['address: The Beeches, 4 Mill Lane']],
    ['a name that is a word, with who it is', 'Seren (receptionist) waved.', ['name: Seren']],
    ['a title in capitals', 'MR HUGHES SIGNED. MR SCAN DONE.', ['name: MR HUGHES']],
  ])('%s', (_what, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
