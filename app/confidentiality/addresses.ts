import type { Found } from './numbers.ts'
import { postCodeAreas } from './words/post-code-areas.ts'

const mail = /[\p{L}\p{M}\d!#$%&*+/=?^_{|}~’'.-]{1,64}@[\p{L}\p{M}\d](?:[\p{L}\p{M}\d-]{0,62}\.)+[\p{L}\p{M}]{2,24}/gu
const spelledMail =
  /(?<![\p{L}\d])[\p{L}\d._%+-]{1,64}\s?[[(]\s?at\s?[\])]\s?[\p{L}\d-]{1,63}(?:\s?(?:\.|[[(]\s?dot\s?[\])])\s?[\p{L}\d-]{2,63}){1,4}|(?<![\p{L}\d])[\p{L}\d._%+-]{1,64} at [\p{L}\d-]{1,63}(?: dot [\p{L}\d-]{2,63}){1,4}/giu
const link =
  /\b(?:https?:\/\/|www\.)[^\s<>"”’)]{2,500}|(?<![\p{L}\d@.-])(?:[a-z\d-]{1,63}\.)+(?:com|org|net|uk|co|io|cymru|wales|eu|ie|info|me)\/[^\s<>"”’)]{1,500}/giu
const handle = /(?<![\p{L}\d@./])@(?=[\p{L}\d_.]*\p{L})[\p{L}\d_][\p{L}\d_.]{2,30}/gu
const postCode = /(?<![\p{L}\d])([A-Z]{1,2})\d[A-Z\d]?([\s ]?)(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu
const street = String.raw`(?:Street|Road|Avenue|Lane|Close|Drive|Way|Court|Crescent|Terrace|Place|Gardens|Grove|Park|Square|Hill|Row|Mews|Walk|View|Green|Rise|Villas|Cottages|House|St|Rd|Ave|Ln|Cl|Dr|Cres|Tce)`
const welshStreet = String.raw`(?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Maes|Clos|Cilgant|Rhiw|Rhes|Llys|Bryn|Tŷ|Parc)`
const named = String.raw`(?:(?:\p{Lu}[\p{L}\p{M}’'.-]{1,30}|[yY]|yr|de|la|of|the)\s){0,3}`
const within = String.raw`(?:(?:Flat|Unit|Apartment|Room|Suite)\s\d{1,4}\p{L}?,?\s)?`
const address = new RegExp(
  String.raw`(?<![\p{L}\d])${within}\d{1,4}\p{L}?,?\s(?:(?:\p{Lu}[\p{L}\p{M}’'.-]{1,30}\s){1,3}${street}(?![\p{L}])|${welshStreet}\s${named}\p{Lu}[\p{L}\p{M}’'-]{1,30})|(?<![\p{L}])P\.?O\.?\sBox\s\d{1,6}`,
  'gu',
)
const livesIn = new RegExp(
  String.raw`\b(?:lives?|living|lived|moved|house|home|flat)\s(?:on|in|to|at|off)\s((?:\p{Lu}[\p{L}’'.-]{1,30}\s){1,3}${street})(?![\p{L}])`,
  'gu',
)

/** E-mail addresses, also where @ and the dot are spelled out. */
export function* findMailAddresses(text: string): Generator<Found> {
  for (const pattern of [mail, spelledMail]) {
    for (const { 0: found, index } of text.matchAll(pattern)) yield { kind: 'e-mail address', start: index, end: index + found.length }
  }
}

/** Addresses in the web, and the names that people go by there. */
export function* findLinks(text: string): Generator<Found> {
  for (const pattern of [link, handle]) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      yield { kind: 'link', start: index, end: index + found.replace(/[.,;:!?]+$/u, '').length }
    }
  }
}

/** British post codes of areas there are, with or without the space, in any case. */
export function* findPostCodes(text: string): Generator<Found> {
  for (const { 0: found, 1: area = '', 2: space = '', 3: inward = '', index } of text.matchAll(postCode)) {
    if (!postCodeAreas.has(area.toUpperCase())) continue
    const typedSmall = inward !== inward.toUpperCase()
    if (typedSmall && /^(?:\d(?:nd|th|rd|st))$/iu.test(inward)) continue
    if (typedSmall && area === area.toUpperCase() && space !== '') continue
    yield { kind: 'post code', start: index, end: index + found.length }
  }
}

/** Streets with a number, in English and Welsh. */
export function* findStreetAddresses(text: string): Generator<Found> {
  for (const { 0: found, index } of text.matchAll(address)) yield { kind: 'address', start: index, end: index + found.length }
}

/** Streets in which somebody lives, without a number. */
export function* findStreetsLivedIn(text: string): Generator<Found> {
  for (const { 0: found, 1: where = '', index } of text.matchAll(livesIn)) {
    yield { kind: 'address', start: index + found.length - where.length, end: index + found.length }
  }
}
