import { describe, expect, test } from 'vitest'
import { findPlaces, finderOf } from './find-places.ts'

const finder = finderOf([
  { alias: 'Client A', name: 'Faith Marsh', employer: 'Tidewater Direct Insurance Services Ltd' },
  { alias: 'Client B', name: 'Bill Lockwood', employer: 'The Gaff Repertory' },
  { alias: 'Client C', name: 'Katherine Rudge', employer: 'Pickering & Daughters Ltd' },
  { alias: 'Client D', name: 'Stephen Pickering' },
])

function found(text: string): string[] {
  return findPlaces(text, finder).map((place) => `${place.kind}: ${place.found}`)
}

describe('R107: what somebody does tells a name that is a word from the word', () => {
  test.each<[text: string, expected: string[]]>([
    ['Faith then laughed.', ['kept name: Faith']],
    ['Faith schools were in the news.', []],
    ['Faith, she said, is what keeps her there.', []],
    ['Bill doubts that they will come.', ['kept name: Bill']],
    ['Bill payments are late again.', []],
    ['Bill sells two boats a week.', ['kept name: Bill']],
    ['Marsh birds sang.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('R107: names as mates shorten them, and ordinary words that look like slips of them', () => {
  test.each<[text: string, expected: string[]]>([
    ['Kath went home.', ['kept name: Kath']],
    ['Locky laughed.', ['kept name: Locky']],
    ['Mrs R sent eggs.', ['kept name: Mrs R']],
    ['Rudge, K. is down for Tuesday.', ['kept name: Rudge, K']],
    ['We went on Step by Step.', []],
    ['The Seven of us met.', []],
    ['A Stephen, another Stephen.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('R107: who is only talked about, and where somebody works', () => {
  test.each<[text: string, expected: string[]]>([
    ['The dog, Monty, lay on my feet.', []],
    ['Her brother, Monty, lay on the sofa.', ['name: Monty']],
    ['We read a poem by Hannah Whitfield.', []],
    ['Hannah Whitfield was hanged in 1649.', []],
    ['I thanked Hannah Whitfield.', ['name: Hannah Whitfield']],
    ['The Lord Nelson is shut.', []],
    ['At Tidewater nobody sleeps.', ['employer: Tidewater']],
    ['The Gaff opens on Friday.', ['employer: The Gaff']],
    ['Pickering and Daughters has a new van.', ['employer: Pickering and Daughters']],
    ['Pickering has a new van.', ['kept name: Pickering']],
    ['He moved to The Old Toll House, Mill Brow in May.', ['address: The Old Toll House, Mill Brow']],
    ['We met at The Crown, Market Street.', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
