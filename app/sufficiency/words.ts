import { counted, hours } from '../kernel/text.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "3 November", with the year when it is not that of the day asked about. */
export function dayWords(day: string, asOf: string): string {
  const year = day.slice(0, 4)
  const words = `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}`
  return year === asOf.slice(0, 4) ? words : `${words} ${year}`
}

/** An exact amount of time: "1.5 hours", "45 minutes", "1 hour 20 minutes". Never rounded. */
export function amount(minutes: number): string {
  if (minutes < 60) return counted(minutes, 'minute')
  if (minutes % 6 === 0) return minutes === 60 ? '1 hour' : `${hours(minutes)} hours`
  return `${counted(Math.floor(minutes / 60), 'hour')} ${counted(minutes % 60, 'minute')}`
}

/** The same as what is still needed: "1.5 more hours", "1 more minute". */
export function amountMore(minutes: number): string {
  const words = amount(minutes)
  const space = words.indexOf(' ')
  return `${words.slice(0, space)} more${words.slice(space)}`
}

/** "17.9 hours", rounded down to a decimal. */
export function hoursDown(minutes: number): string {
  return minutes === 60 ? '1 hour' : `${hours(minutes)} hours`
}

/** "2 to 3", "at least 2", "at most 3", "any number of" */
export function bounds(least: string | undefined, most: string | undefined): string {
  if (least !== undefined && most !== undefined) return least === most ? `exactly ${least}` : `${least} to ${most}`
  if (least !== undefined) return `at least ${least}`
  return most === undefined ? 'any number of' : `at most ${most}`
}

/** "Client A’s" */
export function possessive(name: string): string {
  return `${name}’s`
}

/** Sentences about the first few, and how many more there are: "… And 3 more." */
export function firstFew(sentences: readonly string[], few: number = 2): string {
  const rest = sentences.length - few
  return rest <= 0 ? sentences.join(' ') : `${sentences.slice(0, few).join(' ')} And ${rest} more.`
}

/** A sentence with a capital. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "It lacks the summary." said of a name: "Client A lacks the summary." */
export function saidOf(name: string, words: string): string {
  if (words.startsWith('It ')) return `${name} ${words.slice(3)}`
  return `${name}: ${/^(Its|The|Not) /.test(words) ? words.charAt(0).toLowerCase() : words.charAt(0)}${words.slice(1)}`
}
