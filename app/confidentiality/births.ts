import type { Found } from './numbers.ts'

const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)`
const date = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?(?:\sof)?\s${month}(?:,?\s\d{4})?|${month}\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?)`
const birth = String.raw`(?:\b(?:date of birth|dyddiad geni|dob|d\.\s?o\.\s?b\.?|birthday(?: is| was| falls)?(?: on)?|b\.)|(?:\b(?:was|were|is|i'm|i’m|he|she)\s|^|[.\n]\s?)born(?: on| in)?(?: the)?|(?:ganwyd|ganed)(?: \p{L}+)?(?: ar)?)`
const said = new RegExp(String.raw`${birth}\s{0,2}[:=-]?\s{0,2}(${date}|(?:19|20)\d\d(?!\d))`, 'giu')

/** The team, the project, the idea: born in a year, too, but nobody. */
const thing = /\b(?:project|team|idea|company|plan|firm|programme|service|group|movement|charity|organisation)\s(?:was|were|is)\s*born/iu

/** Dates of birth: days, and years, where the words before say that somebody was born. */
export function* findBirths(text: string): Generator<Found> {
  for (const { 0: found, 1: day = '', index } of text.matchAll(said)) {
    if (thing.test(text.slice(Math.max(0, index - 24), index + found.length))) continue
    yield { kind: 'date of birth', start: index + found.length - day.length, end: index + found.length }
  }
}
