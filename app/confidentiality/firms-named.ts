import { fold } from './fold.ts'
import { notNamed } from './words/around.ts'
import { abbreviations, titles } from './words/context.ts'
import { firstNames } from './words/first-names.ts'
import { places } from './words/places.ts'

const form = '(?:Ltd|Limited|plc|PLC|LLP|CIC|GmbH|Cyf)'
const family = String.raw`(?:&|and|a'i)\s(?:Sons?|Daughters?|Co|Bros|Brothers|Sisters|Partners|Meibion)(?:\s(?:Solicitors|Builders|Accountants|Butchers|Bakers|Funeral Directors))?`
const proper = String.raw`\p{Lu}[\p{L}\p{M}’'&-]{0,30}`
const company = new RegExp(String.raw`(?<![\p{L}\d])(?:${proper}\s(?:(?:&|and|of)\s)?){1,4}(?:${form}|${family})(?![\p{L}])`, 'gu')
const kind =
  '(?:Schools?|Academy|College|University|Hospitals?|Infirmary|Hospice|Solicitors|Council|Trust|Board|Home|Homes|House|Surgery|Practice|Police|Constabulary|Rescue|Service|Services|Engineering|Foods|Care|Centre|Nursery|Association|Foundation|Group|Company|Bank|Accountants|Architects|Builders|Pharmacy|Stores?|Hotel|Charity|Housing|Logistics|Systems|Dairy|Farms?|Mills?|Shipyard|Motors|Garage|Clinic|Prison|Airport|Buses|Ferries|Insurance|Media|Press|Studios|Theatre|Museum|Industries|Castings|Steel|Solutions|Partners|Foundry|Works|Brewery|Bakery)'
const workedFor = String.raw`\b(?:(?:employed|sacked|hired|headhunted|recruited|engaged|dismissed)\sby|poached\sfrom|moved\sfrom|works?\s(?:for|at)|worked\s(?:for|at)|working\s(?:for|at)|(?:job|role|post)\swas\sat|(?:years|based|colleagues|staff|boss|shifts?|placement|contract|position|career)\s(?:at|with)|(?:transferred|seconded)\s(?:to|from)|(?:resigned|retired|redundant|sacked)\s(?:by|from)|joining|joined|left|leaving|(?:nurse|manager|engineer|teacher|officer|head|director|carer|porter|chef|receptionist|apprentice|assistant|worker|lead|chair|trustee|governor|coordinator|administrator|accountant|technician|driver|cleaner|supervisor|deputy)\s(?:at|for)|(?:job|post|role|interview)\s(?:at|with)|employer(?:\sis|,))`
const worksFor = new RegExp(
  String.raw`${workedFor}\s(?:the\s)?((?:${proper}\s(?:(?:&|and|of|for|y|yr)\s)?){1,5}${kind}(?:\s(?:(?:&|and)\s)?(?:${kind}|NHS|Foundation|Trust|Authority)){0,3})(?!\p{L})`,
  'gu',
)

const plainly = new RegExp(
  String.raw`\b(?:(?:he|she|they|who|now|still)\s(?:works?|worked)\sfor|employed\sby|used\sto\s(?:be|work)\s(?:at|for|with)|(?:old|former|previous|last|new|next|current)\s(?:employer|firm|company)(?:\swas|\sis|,|:)?|(?:firm|company|agency)\scalled|employer(?:\sis|,|:))\s((?:\p{Lu}[\p{L}\p{M}’'&-]{2,30}(?:\s(?=\p{Lu}))?){1,4})`,
  'gu',
)

/** Companies that say so in their name, and organisations for which somebody is said to work; nobody kept need work there. */
export function* findFirmsNamed(text: string): Generator<{ start: number; end: number; aliases: readonly string[] }> {
  for (const { 0: found, index } of text.matchAll(company)) yield { start: index, end: index + found.length, aliases: [] }
  for (const { 0: found, 1: name = '', index } of text.matchAll(worksFor))
    yield { start: index + found.length - name.length, end: index + found.length, aliases: [] }
  for (const { 0: found, 1: name = '', index } of text.matchAll(plainly)) {
    const [first = ''] = fold(name).text.split(/[\s’']/u)
    if (titles.has(first) || notNamed.has(first) || firstNames.has(first) || places.has(first) || abbreviations.has(first)) continue
    yield { start: index + found.length - name.length, end: index + found.length, aliases: [] }
  }
}
