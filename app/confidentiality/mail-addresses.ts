import type { Found } from './numbers.ts'
import { matchesRound } from './windows.ts'

const local = String.raw`[\p{L}\p{M}\d!#$%&*+/=?^_{|}~.-][\p{L}\p{M}\d!#$%&*+/=?^_{|}~’'.-]{0,63}`
const ending =
  '(?:com|org|net|uk|co|ac|gov|nhs|example|ie|eu|cymru|wales|scot|london|info|biz|me|tv|io|ai|app|dev|pl|in|ng|pk|cn|de|fr|es|it|nl|se|no|dk|ch|us|ca|au|nz|ro|ua|test|invalid|local)'
const mail = new RegExp(String.raw`${local}[@＠][\p{L}\p{M}\d](?:[\p{L}\p{M}\d-]{0,62}\.)+[\p{L}\p{M}]{2,24}`, 'gu')
const withoutEnding = new RegExp(String.raw`(?<![\p{L}\d@])[\p{L}\d][\p{L}\d._+-]{1,63}[@＠][\p{L}][\p{L}\d-]{1,62}(?![\p{L}\d@-])`, 'gu')
const parted = new RegExp(
  String.raw`(?<![\p{L}\d._-])[\p{L}\d._+-]{2,64}\s{0,2}[@＠]\s{0,2}[\p{L}\d-]{1,63}(?:\s?\.\s?[a-z\d-]{2,63}){0,3}\s?\.\s?${ending}(?![\p{L}\d])`,
  'giu',
)
const opened = String.raw`\s?[\[({<*_]\s?`
const closed = String.raw`\s?[\])}>*_]\s?`
const spelledSign = String.raw`(?:\sdot\s|\sdash\s|\shyphen\s|\sunderscore\s|${opened}(?:dot|\.)${closed})`
const spelledDot = String.raw`(?:\sdot\s|${opened}(?:dot|\.)${closed})`
const spelledLocal = String.raw`(?<![\p{L}\d])[\p{L}\d._%+'’-]{0,63}[\p{L}\d_](?:${spelledSign}[\p{L}\d._-]{1,64}){0,3}`
const spelled = new RegExp(
  String.raw`${spelledLocal}(?:${opened}at${closed}|\s?[\[({<]\s?[a@]\s?[\])}>]\s?|\s?\sat\s(?=[\p{L}\d-]{1,63}${spelledDot}))(?!the\s)[\p{L}\d-]{1,63}(?:(?:${spelledDot}|\.)[\p{L}\d-]{2,63}){1,4}`,
  'giu',
)
const halfSpelled = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[\p{L}\d]+[._\d][\p{L}\d._-]{0,62}|(?<=\be-?mail(?:ed)?\s(?:is\s|to\s|address\s|at\s)?)[\p{L}\d]{2,64})\sat\s[\p{L}\d-]{1,63}(?:\.[a-z\d-]{2,63}){0,2}\.${ending}(?![\p{L}\d])`,
  'giu',
)

const sign = /[[({<*_]\s?(?:at?|@)\s?[\])}>*_]|\b(?:dot|dash|hyphen|underscore)\b|\bat [a-z\d-]+\.[a-z]/gi

/** E-mail addresses, also with spaces or a line’s end in them, without an ending, and where @ and the dot are spelled out. */
export function* findMailAddresses(text: string): Generator<Found> {
  for (const { 0: found, index } of matchesRound(text, /[@＠]/gu, 200, [mail, withoutEnding, parted]))
    yield { kind: 'e-mail address', start: index, end: index + found.length }
  for (const { 0: found, index } of matchesRound(text, sign, 200, [spelled, halfSpelled]))
    yield { kind: 'e-mail address', start: index, end: index + found.length }
}
