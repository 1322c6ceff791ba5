import type { Word } from './words.ts'
import { adverbs, deeds, personVerbs, speechVerbs } from './words/context.ts'
import { pasts, presents } from './words/verbs.ts'

/** Verbs whose form in -s is as often several things: "shops", "plans". */
const things = new Set(
  `shops works plans needs notes views calls talks runs walks marks stages plays places points forms records reports reviews tests trains trips questions answers changes schemes benches boxes
  cards books files lists holds homes hopes images issues jobs labels lands lasts leads leaves lectures lights lines links loads locks looks loves masks matches matters means measures messages meets
  moves names notices objects offers orders outlines packs parks parts passes pauses photos pictures pins plants posts presents prints processes produces programmes projects promises queries races
  ranks rates reasons rents requests researches rests results returns rewards rings rises rocks rows rules saves scans scores screens searches seeds senses shares sheets shifts ships shows signs sips
  slips smiles sounds spots springs staffs stacks stalls stamps starts states steps stops stores storms stresses studies suits supplies supports surprises switches targets tastes teams tears terms
  texts ticks toasts touches tracks trades treats trials trusts turns types updates uses values votes waits wastes watches waves winds wishes witnesses words worries breaks cuts drinks drives dreams
  falls fights fish flies gifts beats bets bites blows`.split(/\s+/u),
)
const afterDeed =
  /^(?:the|an?|my|his|her|its|their|our|your|me|him|us|them|it|that|this|these|those|to|at|how|what|why|when|where|whether|who|herself|himself|everybody|everyone|nobody|nothing|something|everything|every|all|both|no|not|more|most|too|very|so|off|up|down|out|back|away|over|through|into|by|like|as|than|if|because|and|but|or|alone|well|hard|late|early|again|always|never|often|still|now|then|here|there|home|nights|days|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half|several|some|few|many|much|less|fewer|plenty|another|other|people|hundreds|thousands|i|he|she|we|they|you)$/u
const afterDeedAlone = /^(?:in|on|for|with|from|about|of|after|before|under|behind|between|round|without|across|along|near|around|towards|every|each)$/u

/**
 * Whether a word, as it stands after a name, says what somebody does: what is past always; what is present, and may be several
 * things, only if it goes on as after a verb ("Mark plans the week", "mark schemes are"). `beyond` is the word after it.
 */
export function isDeed(verb: Word, beyond: Word | undefined): boolean {
  if (verb.capital) return false
  if (pasts.has(verb.is) || deeds.has(verb.is)) return true
  if (!presents.has(verb.is)) return isUnknownDeed(verb, beyond)
  if (beyond === undefined || beyond.start - verb.end > 1) return !things.has(verb.is)
  return (
    afterDeed.test(beyond.is) ||
    /[^sui]s$/u.test(beyond.is.replace(/^(?:was|has|does|goes)$/u, '')) ||
    /(?:ing|ly)$/u.test(beyond.is) ||
    (!things.has(verb.is) && (afterDeedAlone.test(beyond.is) || beyond.capital || /^\d/u.test(beyond.is)))
  )
}

function isUnknownDeed(verb: Word, beyond: Word | undefined): boolean {
  if (!/[^su]s$/u.test(verb.is) || things.has(verb.is) || verb.is.length < 5 || beyond === undefined || beyond.start - verb.end > 1) return false
  return /^(?:the|an|my|his|her|their|our|your|me|him|us|them|it|that|herself|himself)$/u.test(beyond.is)
}

/** The same after an adverb between: "Faith then laughed", "Dawn quietly told us". */
export function isDeedLater(adverb: Word, verb: Word | undefined, beyond: Word | undefined): boolean {
  if (verb === undefined || verb.start - adverb.end > 1) return false
  if (!adverbs.has(adverb.is) && !/(?:[a-z]{3}ly|^(?:then|once|even|almost|nearly|half|only|soon|not|barely|ever|duly))$/u.test(adverb.is)) return false
  return isDeed(verb, beyond) || speechVerbs.has(verb.is) || (personVerbs.has(verb.is) && verb.is !== 'who')
}
