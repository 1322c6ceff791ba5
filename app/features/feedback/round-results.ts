import { createHash } from 'node:crypto'
import type { Answer } from './answer.ts'
import type { Questionnaire } from './questionnaire.ts'
import { sidesToShow, type Side } from './round-rules.ts'

/** An answer as it is kept: with neither who nor when. The id is random. */
export type SideAnswer = { id: string; side: Side; answer: Answer }

/** Scores of several people taken together. */
export type Spread = { count: number; mean: number; lowest: number; highest: number }

/** What was said to one statement: nothing by itself when too few have answered it. */
export type RatedTogether = { words: string; all: Spread | undefined; sides: { side: Side; spread: Spread }[] }

/** What a round showed. */
export type Results = {
  answers: number
  rated: RatedTogether[]
  chosen: { words: string; counts: { words: string; count: number }[] | undefined }[]
  written: { words: string; texts: string[] }[]
}

/** The answers of a closed round, together. Nothing when there are fewer than `least`. */
export function resultsOf({ questions }: Questionnaire, answers: readonly SideAnswer[], least: number): Results | undefined {
  if (answers.length < least) return undefined
  const results: Results = { answers: answers.length, rated: [], chosen: [], written: [] }
  for (const question of questions) {
    const { kind, key, words } = question
    if (kind === 'scale') results.rated.push({ words, ...rated(key, answers, least) })
    if (kind === 'choice') results.chosen.push({ words, counts: countsOf(key, question.options, answers, least) })
    if (kind === 'text') results.written.push({ words, texts: textsOf(key, answers) })
  }
  return results
}

function rated(key: string, answers: readonly SideAnswer[], least: number): Omit<RatedTogether, 'words'> {
  const scores = answers.flatMap(({ side, answer }) => (answer.scores[key] === undefined ? [] : [{ side, score: answer.scores[key] }]))
  if (scores.length < least) return { all: undefined, sides: [] }
  const bySide = Map.groupBy(scores, ({ side }) => side)
  const shown = sidesToShow(new Map(Array.from(bySide, ([side, some]) => [side, some.length])), least)
  const spreadOf = (some: readonly { score: number }[]) => spread(some.map(({ score }) => score))
  return { all: spreadOf(scores), sides: shown.length < 2 ? [] : shown.map((side) => ({ side, spread: spreadOf(bySide.get(side) ?? []) })) }
}

function spread(scores: readonly number[]): Spread {
  const sum = scores.reduce((total, score) => total + score, 0)
  return { count: scores.length, mean: Math.round((sum / scores.length) * 10) / 10, lowest: Math.min(...scores), highest: Math.max(...scores) }
}

function countsOf(key: string, options: readonly { value: string; words: string }[], answers: readonly SideAnswer[], least: number) {
  const chosen = answers.flatMap(({ answer }) => answer.choices[key] ?? [])
  if (chosen.length < least) return undefined
  return options.map(({ value, words }) => ({ words, count: chosen.filter((one) => one === value).length }))
}

/** In an order of its own for each question, so that no two texts can be told to be one person's. */
function textsOf(key: string, answers: readonly SideAnswer[]): string[] {
  const place = ({ id }: SideAnswer) => createHash('sha256').update(`${key}:${id}`).digest('hex')
  const texts = answers.filter(({ answer }) => answer.texts[key] !== undefined).map((one) => ({ at: place(one), text: one.answer.texts[key] ?? '' }))
  return texts.toSorted((one, other) => (one.at < other.at ? -1 : 1)).map(({ text }) => text)
}
