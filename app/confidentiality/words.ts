import type { Folded } from './fold.ts'

/** One word of a text. Places are in the text as typed. */
export type Word = {
  /** Folded, without a possessive. */
  is: string
  start: number
  end: number
  capital: boolean
  /** All capitals, and more than one letter. */
  shouted: boolean
  /** It begins a sentence, so that its capital says nothing. */
  opening: boolean
  possessive: boolean
}

const word = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*'?/gu
const abbreviated = /^(?:\p{L}|mr|mrs|ms|mx|dr|prof|st|rev|cllr|sgt|hon|no|eg|ie|etc|cf)$/u
/** What is written onto a word with an apostrophe: "Priya's", "Priya'll", "James'". */
const short = /(?:'(?:s|ll|d|ve|re)|')$/u
const possessiveEnd = /(?:'s|s')$/u

/** The words of a text in order. Hyphens part words; apostrophes within do not. */
export function wordsOf(text: string, folded: Folded): Word[] {
  const words: Word[] = []
  for (const { 0: whole, index } of folded.text.matchAll(word)) {
    const possessive = possessiveEnd.test(whole)
    const is = whole.replace(short, '')
    const start = folded.at(index)
    const end = folded.at(index + is.length)
    const typed = text.slice(start, end)
    words.push({ is, start, end, ...shapeOf(typed), possessive, opening: opens(text, start, words.at(-1)) })
  }
  return words
}

function shapeOf(typed: string): { capital: boolean; shouted: boolean } {
  const [first = ''] = typed
  const capital = first !== first.toLowerCase()
  return { capital, shouted: capital && typed.length > 1 && typed === typed.toUpperCase() && typed !== typed.toLowerCase() }
}

function opens(text: string, start: number, before: Word | undefined): boolean {
  if (before === undefined) return true
  const between = text.slice(before.end, start)
  if (/[!?:;\n•“"]/u.test(between)) return true
  return /\./u.test(between) && !abbreviated.test(before.is)
}
