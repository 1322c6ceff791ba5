import type { Sought } from './kept-index.ts'
import type { Word } from './words.ts'
import { callings, degrees, ranks } from './words/around.ts'
import { particles, titles } from './words/context.ts'

/** Words that are a name, with titles, ranks and initials before, particles between, and and a surname's initial, or a first name's, after. */
export function widened(at: number, to: number, words: readonly Word[], text: string, people: readonly Sought[]): [start: number, end: number, last: number] {
  let first = at
  while (goesBefore(words[first - 1], words[first], text, people)) first -= 1
  const after = words[to + 1]
  const here = words[to]
  if (here === undefined) throw new Error('A word beyond the text')
  const turned = turnedInitialAfter(to, words, text, people)
  if (turned !== undefined) return [words[first]?.start ?? here.start, turned, to + 1]
  const double = doubleInitialAfter(to, words, text, people)
  if (double !== undefined) return [words[first]?.start ?? here.start, double.end, to + 2]
  const initial =
    after !== undefined && after.is.length === 1 && after.capital && text.slice(here.end, after.start) === ' ' && !here.possessive && !particles.has(after.is)
  if (
    initial &&
    people.some(({ given, surnames }) =>
      [...given.slice(1), ...surnames, ...(surnames.includes(here.is) ? given : [])].some((name) => name.startsWith(after.is)),
    )
  ) {
    const end = text[after.end] === '.' ? after.end + 1 : after.end
    return [words[first]?.start ?? here.start, end, to + 1]
  }
  return [words[first]?.start ?? here.start, here.end, to]
}

/** "Papadopoulos, B.": a list has the surname first. Where it ends. */
function turnedInitialAfter(at: number, words: readonly Word[], text: string, people: readonly Sought[]): number | undefined {
  const [here, initial] = [words[at], words[at + 1]]
  if (here === undefined || initial?.is.length !== 1 || !initial.capital || !/^,?\s$/u.test(text.slice(here.end, initial.start))) return undefined
  const theirs = people.some(({ given, surnames }) => surnames.includes(here.is) && given[0]?.startsWith(initial.is) === true)
  return theirs && /^(?:\.|\s?[:;,)\n–-]|$)/u.test(text.slice(initial.end, initial.end + 2)) ? initial.end : undefined
}

/** "Alex W-C" of Alex Wood-Clarke: the initials of a surname of two. */
function doubleInitialAfter(at: number, words: readonly Word[], text: string, people: readonly Sought[]): Word | undefined {
  const [here, one, other] = [words[at], words[at + 1], words[at + 2]]
  if (here === undefined || one?.is.length !== 1 || other?.is.length !== 1) return undefined
  if (text.slice(here.end, one.start) !== ' ' || !/^[-‐–/]$/u.test(text.slice(one.end, other.start))) return undefined
  return people.some(({ surnames }) => surnames[0]?.startsWith(one.is) === true && surnames[1]?.startsWith(other.is) === true) ? other : undefined
}

function goesBefore(word: Word | undefined, next: Word | undefined, text: string, people: readonly Sought[]): boolean {
  if (word === undefined || next === undefined || word.possessive) return false
  if (!/^(?:\.?\s|[-'’ ]|\.\s?)$/u.test(text.slice(word.end, next.start))) return false
  if (titles.has(word.is) || ranks.has(word.is) || callings.has(word.is)) return word.capital && (!next.shouted || word.shouted)
  if (degrees.has(word.is) && (callings.has(next.is) || ranks.has(next.is))) return word.capital
  if (particles.has(word.is)) return word.is !== 'st' && (word.capital || next.capital || particles.has(next.is))
  if (word.capital && word.is.length > 1 && text[word.end] === '.' && people.some(({ given }) => given.some((name) => isContracted(word.is, name)))) return true
  return word.is.length === 1 && word.capital && word.is !== 'i' && people.some((person) => person.given.some((name) => name.startsWith(word.is)))
}

/** "Robt." for Robert, "Md." for Mohammed: the first letter, and some of the others up to a later one. */
function isContracted(written: string, name: string): boolean {
  if (written.charAt(0) !== name.charAt(0) || written.length >= name.length) return false
  let from = 0
  for (const letter of written) {
    const found = name.indexOf(letter, from)
    if (found === -1) return false
    from = found + 1
  }
  return true
}
