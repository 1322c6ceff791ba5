import type { Found } from './numbers.ts'
import { matchesRound } from './windows.ts'

const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|mawrth|ebrill|mai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)(?:\.(?=[\s-]?\d))?`
const day = String.raw`(?:\d{1,2}(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?|(?:twenty-|thirty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)`
const weekday = String.raw`(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?`
const year = String.raw`(?:\d{4}|['’]\d{2}|\d{2})(?!\d)`
const date = String.raw`(?:\d{1,2}[./\- ]\d{1,2}[./\- ](?:\d{4}|\d{2})(?!\d)|\d{4}[-/]\d{2}[-/]\d{2}|(?:the\s)?${day}(?:\sof|\so)?[\s./-]{1,2}${month}(?:[,\s./-]{1,2}${year})?|${month}\s(?:the\s)?${day}(?!\d)(?:,?\s${year})?|${month}\s\d{4}(?!\d))`
const yearOnly = String.raw`(?:19|20)\d\d(?!\d)`
const name = String.raw`(?:(?:date|year|day) of birth|birth ?-?(?:date|year)|dyddiad (?:ei )?geni|dob|d[./ ]\s?o[./ ]\s?b\.?)`
const birthday = String.raw`(?:birthday|[pbm]h?en-?blwydd)(?:['’]s| is| was| falls| comes| yw| ar)?(?: on| this| next)?`
const birth = String.raw`(?:\b(?:${name}|${birthday}|b\.|birth(?=[\s:–-]{1,3}\d))(?: is| was| as| of| on)?|(?:\b(?:was|were|is|i'm|i’m|he|she|they)\s|^|[.,(;\n]\s?)born(?: on| in(?: the (?:spring|summer|autumn|winter|early|late|middle) of)?)?|\b(?:g?anwyd|g?aned|n?g?eni)(?: \p{L}+)?(?: ar| yn| ym)?)`
const said = new RegExp(String.raw`${birth}[\s:=,(\[–-]{0,4}${weekday}(${date}|${yearOnly}|['’]\d\d(?!\d)|\d{1,2}[./]\d{1,2}(?![./\d-]))`, 'giu')
const named = new RegExp(String.raw`\b${name}[^\d;\n]{0,30}?(?<![\p{L}\d])(${date})`, 'giu')
const bornSomewhere = new RegExp(
  String.raw`\b(?:born|gave birth)\b(?!\s(?:of|out|from)\b)[^.;\n\d]{1,60}?\s(?:(?:on|in|of|ym)\s)?${weekday}(${date}|${yearOnly})`,
  'giu',
)
const bare = new RegExp(String.raw`\bborn\b(?: on| in|\?)?["”’']{0,2}\s["“‘']?(${date})`, 'giu')
const turning = new RegExp(
  String.raw`\b(?:turn(?:s|ed|ing)?|will be|was|is) (?:\d{2}|(?:thirty|forty|fifty|sixty|seventy|eighty|ninety|eighteen|twenty|twenty-one)) on ${weekday}(${date})`,
  'giu',
)
const aged = new RegExp(String.raw`\baged? \d{1,3}[^\p{L}\d]{1,3}(\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d))`, 'giu')
const after = new RegExp(
  String.raw`(?<![\d./-])(${date})(?:[\s,)\]–:-]{1,3})(?:(?:is|was|as|being|yw|oedd)\s(?:(?:his|her|their|my|the|a|ei|fy)\s)?(?:${name}|birthday|pen-?blwydd)|(?:his|her|their|my)\s(?:${name}|birthday)|\(?(?:${name}|birthday)\)?|(?:is|was) when (?:he|she|they|i) (?:was|were) born|(?:the (?:day|year) )?(?:he|she|they|i)\s(?:was|were)\sborn)(?!\p{L})`,
  'giu',
)

const sign =
  /born|birth|dob|\bd[./ ]\s?o[./ ]\s?b\b|\bb\.|\bn?g?eni\b|\bg?anwyd|\bg?aned\b|\baged? \d|blwydd|\b(?:turn(?:s|ed|ing)?|will be|was|is) [a-z\d-]{2,10} on /gi

/** The team, the project, the idea: born in a year, too, but nobody. */
const thing =
  /\b(?:project|team|idea|company|plan|firm|programme|service|group|movement|charity|organisation|model|method|scheme|network|app|business|choir|club|coaching|trust|policy|nhs|school|hospital|home|college|department|ward|unit|centre|department|course|partnership)(?:\s(?:was|were|is|had been|first|itself))*,?\s*born/iu

const afterName = new RegExp(String.raw`^,?\s\(?(?:the\s)?(\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)|${day}\s${month}\s\d{4}(?!\d))(?=\s?(?:[),.;\n]|$))`, 'iu')
const lastYear = 2009

/** A day long past straight after a name, as lists of people have it: "Ade Bell, 04/04/1997". */
export function* findBirthsAfter(text: string, names: readonly { end: number }[]): Generator<Found> {
  for (const { end } of names) {
    const [found = '', when = ''] = afterName.exec(text.slice(end, end + 40)) ?? []
    if (when === '' || Number(when.slice(-4)) > lastYear) continue
    yield { kind: 'date of birth', start: end + found.length - when.length, end: end + found.length }
  }
}

/** Dates of birth: days, and years, where the words before or after say that somebody was born. */
export function* findBirths(text: string): Generator<Found> {
  for (const { 0: found, 1: when = '', index } of matchesRound(text, sign, 90, [said, named, bornSomewhere, bare, turning, aged])) {
    if (thing.test(text.slice(Math.max(0, index - 32), index + found.length))) continue
    yield { kind: 'date of birth', start: index + found.length - when.length, end: index + found.length }
  }
  for (const { 1: when = '', index } of matchesRound(text, sign, 90, [after])) yield { kind: 'date of birth', start: index, end: index + when.length }
}
