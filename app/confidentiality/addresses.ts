import type { Found } from './numbers.ts'
import { postCodeAreas } from './words/post-code-areas.ts'
import { matchesRound } from './windows.ts'
import { addressWords, buildings, estates, streets, welshStreets } from './words/streets.ts'

const link = /(?<![\p{L}\d])(?:[a-z][a-z\d+]{1,9}:\/\/|www\.)[^\s<>"”’)]{2,500}|(?<![\p{L}\d@.-])(?:[a-z\d-]{1,63}\.){1,5}[a-z]{2,24}\/[^\s<>"”’)]{1,500}/giu
const bareLink = /(?<![\p{L}\d@./_-])(?:[A-Za-z\d-]{2,63}\.){1,4}(?:com|org|net|uk|co|io|cymru|wales|scot|eu|ie|example)(?![\p{L}\d@-]|\.\p{L})/gu
const linkSign = /:\/\/|[\w-]\.[a-z]{2}/gi
const handle = /(?<![\p{L}\d@./])@(?=[\p{L}\d_.]*\p{L})[\p{L}\d_][\p{L}\d_.]{2,30}/gu
const postCode = /(?<![\p{L}\d])([A-Z]{1,2})\d[A-Z\d]?([\s -]?)(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu

const capital = String.raw`(?:St\.|\p{Lu}[\p{L}\p{M}’'-]{1,30})`
const number = String.raw`\d{1,4}\p{L}?(?:\s?[-–/&]\s?\d{1,4}\p{L}?)?`
const unit = String.raw`(?:Flat|Unit|Apartment|Apt|Room|Suite|Block|Fflat|Uned|FLAT|UNIT)\.?\s(?:\d{1,4}\p{L}?|\p{Lu}(?![\p{L}\d]))(?:/\d{1,3})?`
const building = String.raw`(?:${capital}\s){1,3}${buildings}`
const floor = String.raw`(?:(?:Ground|First|Second|Third|Fourth|Top|Basement|Garden|Upper|Lower|Attic)[\s-](?:[Ff]loor(?:\s[Ff]lat)?|[Ff]lat)|\d/\d)`
const welshHouse = String.raw`(?:Bryn|Tŷ|Ty|Maes|Plas|Cae|Pen|Glan|Hafod|Llys|Tan|Nant|Bron|Min)(?:[\s-](?:y|yr))?[\s-]${capital}`
const prefix = String.raw`(?:${floor},?\s)?(?:${unit},?\s)?(?:(?:${building}|${welshHouse}|The\s${capital}),\s)?`
const between = String.raw`(?:(?:${capital}|[yY]|yr|de|la|of|the)\s){0,3}`
const abroad = String.raw`(?:Rue|Avenue|Boulevard|Via|Calle|Piazza|Avenida|Rua|Chemin|Sráid|Bóthar|Ulica|Aleja)\s(?:(?:des?|du|la|les?|del|della|dos|na|an|\p{Lu}[\p{L}\p{M}’'-]{1,30})\s|d[’']|l[’']){0,3}\p{Lu}[\p{L}\p{M}’'-]{1,30}`
const address = new RegExp(
  [
    String.raw`(?<![\p{L}\d]|\d[.:/-])${prefix}${number},?\s(?:(?:${capital}\s){1,3}${streets}(?![\p{L}])(?:\s(?:North|South|East|West)(?!\p{L}))?|${welshStreets}\s${between}\p{Lu}[\p{L}\p{M}’'-]{1,30}|${abroad})`,
    String.raw`(?<!\p{L})${unit},?\s(?:${capital}\s){1,3}(?:${estates}|${buildings}|Yard|Works|Wharf|Quay|Arcade|Precinct|Workshops|Maltings|Arches)(?!\p{L})(?:,\s(?:${number}\s)?(?:${capital}\s){1,3}${streets}(?!\p{L}))?`,
    String.raw`(?<!\p{L})(?:${capital}\s){1,3}${buildings},\s(?:${number}\s)?(?:${capital}\s){1,3}${streets}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:The\s)?Old\s${capital},\s(?:${number}\s)?(?:${capital}\s){1,3}${streets}(?!\p{L})`,
    String.raw`(?<!\p{L})(?:(?:${capital}|y|yr)\s){0,2}${capital},\s(?:${number}\s)?(?:Heol|Ffordd|Stryd|Lôn|Rhodfa|Clos|Cilgant|Teras)\s${between}\p{Lu}[\p{L}\p{M}’'-]{1,30}`,
    String.raw`(?<![\p{L}\d]|\d[.:/-])${number},?\s(?:Tan|Pen|Glan|Min|Dan|Brig|Troed)(?:\s|-)(?:y|yr)(?:\s|-)\p{Lu}\p{L}{1,30}`,
    String.raw`(?<!\p{L})(?:Rue|Via|Calle|Avenida|Rua|Piazza)\s(?:(?:de|la|le|del|della)\s){0,2}\p{Lu}[\p{L}\p{M}’'-]{1,30},?\s\d{1,4}\p{L}?`,
    String.raw`(?<!\p{L})(?:ul|al|os)\.\s\p{Lu}[\p{L}\p{M}-]+(?:\s\p{Lu}[\p{L}\p{M}-]+)?\s\d{1,4}\p{L}?(?:/\d{1,4})?`,
    String.raw`(?<!\p{L})\p{Lu}\p{L}{2,30}(?:straße|strasse|str\.|gasse|straat)\s\d{1,4}\p{L}?(?!\d)`,
    String.raw`(?<![\p{L}])P\.?O\.?\sBox\s\d{1,6}`,
  ].join('|'),
  'gu',
)
const unsigned = new RegExp(
  [
    String.raw`(?<![\p{L}\d]|\p{Lu}\p{Ll}{2,12}\s)\d{1,4}\p{L}?,?\s(?:The\s(?:\p{Lu}\p{L}{2,14}s|${streets}|${buildings})|\p{Lu}\p{Ll}{2,14}(?:gate|wynd|croft|street))(?![\p{L}])`,
    String.raw`(?<!\p{L})(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)\s(?:${capital}\s){1,2}(?:Street|Road|Lane|Avenue|Terrace|Crescent|Row|Square|Close|Drive)(?!\p{L})`,
    String.raw`(?<!\p{L})House\s\d{1,4}\p{L}?,\s(?:Road|Street|Block|Lane)\s(?:\d{1,3}|\p{Lu})(?![\p{L}\d])`,
  ].join('|'),
  'gu',
)
const sign = new RegExp(String.raw`[\s-](?:${addressWords})(?![a-z])|^(?:${addressWords})(?![a-z])|(?:straße|strasse|str\.|gasse|straat)\s\d`, 'g')
const afterHouse = new RegExp(String.raw`,\s(?:${capital}\s){1,3}${streets}(?!\p{L})`, 'gu')
const house = /(?:The\s)?(?:\p{Lu}[\p{L}\p{M}’'-]{1,30}\s){0,3}\p{Lu}[\p{L}\p{M}’'-]{1,30}$/u
const atHome =
  /(?:^|[^\p{L}])(?:liv(?:es?|ed|ing)|mov(?:es?|ed|ing)|address|home|house|flat|croft|farm|stay(?:s|ed|ing)?|lodges|lodging)\s(?:(?:is|back|in|at|to|now|just|with)\s){0,3}$/iu
const code = /^,?\s{1,2}(?:\p{Lu}[\p{L}’'-]+[,\s]{1,2}){0,3}[A-Za-z]{1,2}\d[A-Za-z\d]?\s?\d[A-Za-z]{2}(?![A-Za-z\d])/u
const smallStreet =
  /(?<![\p{L}\d]|\d[.:/-])\d{1,4}\p{L}?,?\s(\p{Ll}{3,20}(?:['’]s)?\s(?:\p{Ll}{3,20}\s)?)(?:street|road|lane|avenue|crescent|terrace)(?!\p{L})/gu
const noStreet = new Set(
  'down along across the into from off over miles mile minutes minute hours hour years year days day weeks week months people cars houses more other others different and side main this that her his their our memory yards metres new times steps pounds percent learners clients members sessions points busy long short narrow'.split(
    ' ',
  ),
)
const months = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)'
const livesIn = new RegExp(
  String.raw`\b(?:lives?|living|lived|moved|moving|house|home|flat|stay(?:s|ed|ing)?|address(?: is)?|byw)\s(?:(?:at|to|is)\s(?:number\s|no\.?\s)?(?=\d{1,4}\p{L}?,?\s(?!${months})\p{Lu})|(?:on|in|to|at|off|yn|ar|is)\s(?=\p{L}))((?:\d{1,4}\p{L}?,?\s${capital}(?:\s${capital}){0,2}|(?:(?:${capital}\s){1,3}(?:${streets}|${buildings})|${welshStreets}\s${between}${capital})))(?![\p{L}])`,
  'gu',
)
/** What a number before counts, when it is no house’s. */
const counted =
  /(?:\b(?:levels?|units?|sessions?|questions?|weeks?|stages?|steps?|chapters?|parts?|modules?|criteri(?:on|a)|pages?|tables?|figures?|outcomes?|days?|room|lo|ac))\s?$/iu
const known = /^1[01] Downing Street$/iu

/** Where the professional bodies are read by everybody, one of them named in the terms that contracts propose. Their members’ own pages are not meant. */
const ofTheProfession = new Set(['globalcodeofethics.org', 'coachingfederation.org', 'emccglobal.org', 'associationforcoaching.com'])

function isOfTheProfession(address: string): boolean {
  return ofTheProfession.has(
    address
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .replace(/^www\./u, '')
      .replace(/\/$/u, ''),
  )
}

/** Addresses in the web, and the names that people go by there. */
export function* findLinks(text: string): Generator<Found> {
  for (const { 0: found, index } of matchesRound(text, linkSign, 520, [link, bareLink])) {
    const address = found.replace(/[.,;:!?]+$/u, '')
    if (!isOfTheProfession(address)) yield { kind: 'link', start: index, end: index + address.length }
  }
  for (const { 0: found, index } of text.matchAll(handle)) yield { kind: 'link', start: index, end: index + found.replace(/[.]+$/u, '').length }
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

/** Streets with a number, flats, units and houses with a name, in English and Welsh, and the commonest forms of streets abroad. */
export function* findStreetAddresses(text: string): Generator<Found> {
  for (const { 0: found, index } of matchesRound(text, sign, 120, [address, afterHouse])) {
    if (found.startsWith(',')) {
      const start = houseBefore(text, index, index + found.length)
      if (start !== undefined) yield { kind: 'address', start, end: index + found.length }
      continue
    }
    if (!known.test(found) && !(/^\d/u.test(found) && counted.test(text.slice(Math.max(0, index - 16), index))))
      yield {
        kind: 'address',
        start: index - (/(?:rear|back) of $/iu.exec(text.slice(Math.max(0, index - 8), index))?.[0].length ?? 0),
        end: index + found.length,
      }
  }
  for (const { 0: found, index } of text.matchAll(unsigned)) yield { kind: 'address', start: index, end: index + found.length }
  for (const { 0: found, 1: words = '', index } of text.matchAll(smallStreet)) {
    if (words.split(' ').some((word) => noStreet.has(word))) continue
    yield { kind: 'address', start: index, end: index + found.length }
  }
}

/** Where a house with a name begins before a street, if somebody lives there or a post code follows: "moved to The Old Toll House, Mill Brow". */
function houseBefore(text: string, index: number, end: number): number | undefined {
  const before = text.slice(Math.max(0, index - 120), index)
  const [name] = house.exec(before) ?? []
  if (name === undefined) return undefined
  return atHome.test(before.slice(0, -name.length)) || code.test(text.slice(end, end + 60)) ? index - name.length : undefined
}

/** Streets in which somebody lives, without a number, and houses with a name in one. */
export function* findStreetsLivedIn(text: string): Generator<Found> {
  for (const { 0: found, 1: where = '', index } of text.matchAll(livesIn)) {
    yield { kind: 'address', start: index + found.length - where.length, end: index + found.length }
  }
}
