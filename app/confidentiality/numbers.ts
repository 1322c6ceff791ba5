import type { PlaceKind } from './place.ts'
import { matchesRound } from './windows.ts'

/** A number that was found, in the text as typed. */
export type Found = { kind: PlaceKind; start: number; end: number }

const separator = String.raw`[\s.\-\u2010-\u2014/()·_]{0,3}`
const extension = String.raw`(?:,?\s?(?:x|extn?\.?|extension|est\.?)\s?\d{1,6})?`
const british = new RegExp(
  String.raw`(?<![\p{L}\d]|[\p{L}\d][-–]|\d[.,])(?:(?:\+|00\s?)44[\s.-]{0,2}(?:\(0\)${separator}|${separator}(?!0?\)))|\(?0)${separator}\d(?:${separator}\d){7,9}(?![\d]|[.,-]\d)${extension}`,
  'gu',
)
const foreign = new RegExp(String.raw`(?<![\p{L}\d]|\d[.,])(?:\+|00\s?)(?!44)[1-9]\d{0,2}(?:${separator}\d){6,12}(?!\d)${extension}`, 'gu')
const local =
  /\b(?:tel(?:ephone)?|phone|ffôn|mob(?:ile)?|whatsapp|ring|call|ext(?:ension)?)\b[:.]?\s{0,2}(?:no\.?\s|number\s)?(?:is\s|on\s)?(\d{3,5}(?:[\s-]?\d{3,4}){1,2})(?![\d:.,/-]*\d)/giu
const digitWord = '(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple|dim|un|dau|tri|pedwar|pump|chwech|saith|wyth|naw)'
const spelled = new RegExp(String.raw`(?<![\p{L}\d])(?:zero|oh|nought|dim)(?:[\s,-]{1,3}${digitWord}){7,14}(?!\p{L})`, 'giu')
const notTelephone =
  /(?<!\p{L})(?:isbn|issn|doi|order|ref(?:erence)?|invoice|learner number|registration|account|barcode|serial|batch|part no|policy|tracking|meter|card|crime|incident|case no|ticket|asset|licence|uln|urn)\b(?:\s(?:no|number|ref|code|id)\b\.?)?[^.\n]{0,14}$/iu
const helpline = /\b(?:samaritans|childline|nspcc|crimestoppers|acas|shelter|mind|macmillan|silverline|refuge)\b/iu

const between = String.raw`[\s.\-\u2010-\u2014_/]{0,2}`
const insurance = new RegExp(
  String.raw`(?<![\p{L}\d])([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)${between}(?:\d{2}${between}\d{2}${between}\d{2}|\d{3}[\s.-]\d{3})(?:${between}[A-D](?![\p{L}\d])|(?![\p{L}\d]))`,
  'giu',
)
const sixDigits = /\d\d[\s.\-\u2010-\u2014_/]{0,2}\d\d[\s.\-\u2010-\u2014_/]{0,2}\d\d|\d{3}[\s.-]\d{3}[\s.-]?[A-Da-d](?![A-Za-z\d])/g
const neverIssued = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])
const insuranceBefore = /\b(?:ni|nino|national insurance|yswiriant gwladol)\b(?:[^\n]{0,30}|[^\n]{0,12}\n\s{0,8})$/iu
const thingBefore = /\b(?:part|order|serial|batch|model|drawing|asset|invoice|stock|item|job|purchase|tracking|locker|catalogue)\b[^.;\n]{0,6}(?:\.\s?)?$/iu

const health = /(?<![\d£$€]|\d[.,/-])\d(?:[\s.\-\u2010-\u2014/()]{0,3}\d){9}(?![\d]|[.,/-]\d)/gu
const usualGroups = /^\d{3}\D{0,3}\d{3}\D{0,3}\d{4}$/u
const healthBefore = /\b(?:nhs|gig|chi)\b(?:[^\n]{0,30}|[^\n]{0,12}\n\s{0,8})$/iu
const healthAfter = /^[\s,)–-]{0,3}(?:is|was|as|being)\s[^.\d\n]{0,12}\b(?:nhs|chi)\b/iu
const otherBefore =
  /\b(?:uln|learner|isbn|order|ref(?:erence)?|invoice|account|registration|barcode|serial|batch|policy|tracking|meter|incident|crime|ticket)\b(?:\s(?:no|number|ref|code|id)\b\.?)?[^.\n]{0,14}$/iu

/** Telephone numbers: British in any grouping, foreign ones with + or 00, short ones after a word that says so, and read out digit by digit. */
export function* findTelephoneNumbers(text: string): Generator<Found> {
  for (const pattern of [british, foreign]) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const digits = found.replace(/\D/gu, '')
      if (digits.length < 9 || digits.length > 19 || isDateOrShare(found) || notTelephone.test(before(text, index))) continue
      if (/^\(?0[38]/u.test(found) && helpline.test(text.slice(Math.max(0, index - 48), index + found.length + 32))) continue
      yield { kind: 'telephone number', start: index, end: index + found.length }
    }
  }
  for (const { 0: found, 1: number = '', index } of text.matchAll(local)) {
    if (number.replace(/\D/gu, '').length < 6) continue
    yield { kind: 'telephone number', start: index + found.length - number.length, end: index + found.length }
  }
}

/** Telephone numbers in words: “oh seven seven double oh …”. */
export function* findSpelledNumbers(text: string): Generator<Found> {
  for (const { 0: found, index } of text.matchAll(spelled)) yield { kind: 'telephone number', start: index, end: index + found.length }
}

function isDateOrShare(found: string): boolean {
  return /^0\.\d+$/u.test(found) || /^\(?0?\d[./\s-]\d{1,2}[./\s-](?:19|20)\d\d/u.test(found)
}

/** National Insurance numbers, as HM Revenue and Customs forms them (NIM39110). Without the last letter only where the words before say so. */
export function* findInsuranceNumbers(text: string): Generator<Found> {
  for (const { 0: found, 1: prefix = '', index } of matchesRound(text, sixDigits, 16, [insurance])) {
    if (neverIssued.has(prefix.toUpperCase())) continue
    const whole = /\p{L}$/u.test(found)
    const said = before(text, index)
    if (whole && prefix.toUpperCase() !== 'QQ' ? thingBefore.test(said) : !insuranceBefore.test(said)) continue
    yield { kind: 'NI number', start: index, end: index + found.length }
  }
}

/** NHS numbers: ten digits of which the last checks the others (NHS Data Dictionary, modulus 11), or any ten where the words before say so. */
export function* findHealthNumbers(text: string): Generator<Found> {
  for (const { 0: found, index } of text.matchAll(health)) {
    const said = before(text, index)
    const told = healthBefore.test(said) || healthAfter.test(text.slice(index + found.length, index + found.length + 40))
    const likely = (usualGroups.test(found) || /^[4679]/u.test(found)) && !/\p{L}-$/u.test(said) && checks(found.replace(/\D/gu, '')) && !otherBefore.test(said)
    if (!told && !likely) continue
    yield { kind: 'NHS number', start: index, end: index + found.length }
  }
}

function checks(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 9), (digit, at) => Number(digit) * (10 - at)).reduce((one, other) => one + other, 0)
  return (11 - (sum % 11)) % 11 === Number(digits.at(-1)) && !/^(\d)\1*$/u.test(digits)
}

function before(text: string, index: number): string {
  return text.slice(Math.max(0, index - 48), index)
}
