import type { PlaceKind } from './place.ts'

/** A number that was found, in the text as typed. */
export type Found = { kind: PlaceKind; start: number; end: number }

const separator = String.raw`[\s.\-/()]{0,3}`
const british = new RegExp(
  String.raw`(?<![\p{L}\d.,-])(?:\+44${separator}(?:\(0\)${separator})?|00\s?44${separator}|\(?0)${separator}\d(?:${separator}\d){7,9}(?![\d]|[.,-]\d)`,
  'gu',
)
const foreign = new RegExp(String.raw`(?<![\p{L}\d.])(?:\+|00\s?)(?!44)[1-9]\d{0,2}(?:${separator}\d){6,12}(?!\d)`, 'gu')
const local = /\b(?:tel(?:ephone)?|phone|ffôn|mob(?:ile)?|ring|call|ext(?:ension)?)\b[:.]?\s{0,2}(?:no\.?\s|number\s)?(\d{3,4}[\s-]?\d{3,4})(?![\d:.,/-]*\d)/giu
const notTelephone = /(?:isbn|issn|doi|order|ref(?:erence)?|invoice|learner number|registration)[^.\n]{0,24}$/iu

const insurance = /(?<![\p{L}\d])([A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[\s-]?\d{2}[\s-]?\d{2}[\s-]?\d{2}(?:[\s-]?[A-D](?![\p{L}\d])|(?![\p{L}\d]))/giu
const neverIssued = new Set(['BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ'])
const insuranceBefore = /\b(?:ni|nino|national insurance|yswiriant gwladol)\b[^\n]{0,30}$/iu

const health = /(?<![\d.,/-])\d{3}([\s-]?)\d{3}\1\d{4}(?![\d]|[.,/-]\d)/gu
const healthBefore = /\b(?:nhs|gig|chi)\b[^\n]{0,30}$/iu
const otherBefore = /\b(?:uln|learner|isbn|order|ref(?:erence)?|invoice|account|registration)\b[^.\n]{0,24}$/iu

/** Telephone numbers: British in any grouping, foreign ones with + or 00, short ones after a word that says so. */
export function* findTelephoneNumbers(text: string): Generator<Found> {
  for (const pattern of [british, foreign]) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const digits = found.replace(/\D/gu, '')
      if (digits.length < 9 || digits.length > 15 || isDateOrShare(found) || notTelephone.test(before(text, index))) continue
      yield { kind: 'telephone number', start: index, end: index + found.length }
    }
  }
  for (const { 0: found, 1: number = '', index } of text.matchAll(local)) {
    if (number.replace(/\D/gu, '').length < 6) continue
    yield { kind: 'telephone number', start: index + found.length - number.length, end: index + found.length }
  }
}

function isDateOrShare(found: string): boolean {
  return /^0\.\d+$/u.test(found) || /^\(?0?\d[./\s-]\d{1,2}[./\s-](?:19|20)\d\d/u.test(found)
}

/** National Insurance numbers, as HM Revenue and Customs forms them (NIM39110). Without the last letter only where the words before say so. */
export function* findInsuranceNumbers(text: string): Generator<Found> {
  for (const { 0: found, 1: prefix = '', index } of text.matchAll(insurance)) {
    if (neverIssued.has(prefix.toUpperCase())) continue
    const whole = /\p{L}$/u.test(found)
    if (!whole && !insuranceBefore.test(before(text, index))) continue
    yield { kind: 'NI number', start: index, end: index + found.length }
  }
}

/** NHS numbers: ten digits of which the last checks the others (NHS Data Dictionary, modulus 11), or any ten where the words before say so. */
export function* findHealthNumbers(text: string): Generator<Found> {
  for (const { 0: found, index } of text.matchAll(health)) {
    const said = before(text, index)
    if (!healthBefore.test(said) && (!checks(found.replace(/\D/gu, '')) || otherBefore.test(said))) continue
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
