import type { Word } from './words.ts'
import { afterCalled, beforeCalled, beforeOf, lawsOf, theirWork, theorists } from './words/called-after.ts'
import { quoted } from './words/not-people.ts'
import { phrases } from './words/phrases.ts'
import { publicPeople } from './words/public-people.ts'
import { breedsAndBrands } from './words/things.ts'

type Phrase = { words: readonly string[]; place: number }

const byWord: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  [...quoted, ...phrases, ...publicPeople, ...breedsAndBrands]
    .map((phrase) => phrase.split(/[\s-]+/u).map((word) => word.replace(/'s$/u, '')))
    .flatMap((words) => words.map((_, place) => ({ words, place }))),
  ({ words, place }) => words[place] ?? '',
)

/** The words of a phrase, a thing or somebody public in which the word stands ("Jack Frost", "Good Friday"), if any: the first and the last. */
export function phraseAt(at: number, words: readonly Word[], text: string): [first: number, last: number] | undefined {
  for (const phrase of byWord.get(words[at]?.is ?? '') ?? []) {
    const first = at - phrase.place
    if (
      phrase.words.every((word, index) => words[first + index]?.is === word && (index === 0 || isNear(words[first + index - 1], words[first + index], text)))
    ) {
      return [first, first + phrase.words.length - 1]
    }
  }
  return undefined
}

/** Whether what bears the name is a saint, a monarch, a storm, a place, a law, or a theory that is quoted. */
export function isCalledAfter(at: number, words: readonly Word[], text: string): boolean {
  const word = words[at]
  if (word === undefined || !word.capital) return false
  const [before, next] = [words[at - 1], words[at + 1]]
  if (before !== undefined && isNear(before, word, text)) {
    if (before.capital && beforeCalled.has(before.is)) return true
    const holder = words[at - 2]
    if (before.is === 'of' && holder !== undefined && holder.capital && beforeOf.has(holder.is)) return true
  }
  if (next === undefined || word.shouted || !isNear(word, next, text)) return theorists.has(word.is) && isCited(at, words, text)
  if (next.capital && (word.possessive ? lawsOf : afterCalled).has(next.is)) return true
  return theorists.has(word.is) && isCited(at, words, text)
}

function isCited(at: number, words: readonly Word[], text: string): boolean {
  const [word, next, beyond] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || next === undefined) return false
  if (/^(?:['’]s?)?,?\s?\(?(?:19|20)\d\d\b/u.test(text.slice(word.end, word.end + 12))) return true
  return theirWork.has(next.is) || (word.possessive && beyond !== undefined && !next.capital && theirWork.has(beyond.is))
}

/** One word after the other, with nothing but a space, a hyphen, a possessive or an abbreviation’s dot between. */
function isNear(one: Word | undefined, other: Word | undefined, text: string): boolean {
  return one !== undefined && other !== undefined && /^(?:['’]s?)?(?:\.?\s|-)$/u.test(text.slice(one.end, other.start))
}
