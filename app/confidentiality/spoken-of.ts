const animalsAndThings = String.raw`(?:cats?|dogs?|horse|pony|mare|gelding|cow|heifer|bull|ram|tup|ewe|sheep|lamb|pig|sow|boar|goat|hens?|cockerel|duck|goose|parrot|budgie|hamster|rabbit|guinea pig|goldfish|tortoise|snake|ferret|puppy|kitten|spaniel|collie|terrier|labrador|lab|lurcher|whippet|greyhound|alsatian|poodle|robot|chatbot|van|car|lorry|bus|coach|minibus|truck|boat|barge|ferry|ship|lifeboat|trawler|yacht|dinghy|tug|vessel|launch|locomotive|engine|train|tractor|combine|digger|forklift|server|computer|laptop|printer|hoover|oven|mixer|kettle|boiler|still|vat|tank|freezer|fridge|centrifuge|microscope|machine|instrument|telescope|rover|satellite|plant|cactus|sourdough|starter|scarecrow|snowman|skeleton|mannequin|dummy|doll|teddy|puppet|mascot|avatar|character|heroine|villain|lead role|beer|ale|mild|bitter|stout|porter|cheese|loaf|storm|hurricane|computer system|software|database|app|platform|system|script|bot)`
const named = new RegExp(
  String.raw`(?:\b${animalsAndThings}(?:\s(?:is|was|are|were|has|had|been|they|he|she|we|I|it)){0,3}(?:,|\s(?:called|named|nicknamed|christened|dubbed))\s|\b(?:boat|barge|ferry|ship|lifeboat|trawler|yacht|tug|vessel|locomotive|liner|tanker|submarine|frigate|destroyer|aircraft carrier|pub|hotel|inn|ward|block|building|room|suite)\s)$`,
  'u',
)
const quoted =
  /(?:\b(?:named|called) after|\b(?:statue|portrait|bust|poster|biography|autobiography|life|works|writings|words|poetry|poems|novels|songs|films|music|teachings|memoirs|diaries) of|\b(?:quote|quotation|line|poem|verse|saying) (?:from|by|of)|\b(?:book|novel|song|film|poem|play|painting|album|sculpture|prayer|hymn|symphony) by|\b(?:played|painted|composed|sculpted|sung|directed) by|\b(?:fan|admirer|disciple|follower) of|\breads? (?:some |a little )?|\bquot(?:es?|ed|ing)|\b(?:hero|heroine|idol)(?: is| was|,))\s$/iu
const famous =
  /^(?:['’]s?\s(?:\p{L}+\s)?(?:quotes?|quotation|books?|poems?|songs?|albums?|films?|novels?|memoirs?|autobiography|biography|podcast|lectures?|theory|theorem|paintings?|statue|speech(?:es)?|sonnets?|symphony|museum|birthplace|grave|tomb|law)|\s(?:statue|museum|stand|documentary|biopic|biography|poster|mural|song|songs|film|films|poem|poems|novel|quote|quotes|impression|bowl|medal|prize|award|trophy|cup|lecture|memorial|centre|foundation|trust|institute|exhibition|curve|shelf|shelves|painting|album|concert|room|suite|ward|building|block|wing|library|theatre|bridge|look-alike|lookalike|fans?|tribute|doll|costume|mask))(?!\p{L})/u
const saying =
  /^,?\s(?:(?:once|famously|nearly|almost|always|so|rightly)\s){1,2}(?:said|say|says|put|puts|wrote|writes|told|sang|remarked)(?!\p{L})|^,?\s(?:had it|has it|put it|would have it|used to sing|sang)(?!\p{L})/u
const longAgo = /(?<![\d/.,£-])1[0-8]\d\d(?![\d/]|[.,]\d)/u

/**
 * Whether somebody is only talked about, as of history, of books, of a boat or a dog: "the dog, Monty", "a poem by Mary Oliver", "as Bill
 * Shankly once said", "the Edith Cavell ward", "Robert Kett was hanged in 1549". `whole` says that first name and surname are there.
 */
export function isSpokenOf(start: number, end: number, text: string, whole: boolean): boolean {
  const before = text.slice(Math.max(0, start - 64), start)
  const after = text.slice(end, end + 48)
  if (named.test(before) || faraway.test(after)) return true
  if (!whole) return /\b(?:named|called) after\s$/u.test(before) || /^\s(?:statue|mural|tribute|doll)(?!\p{L})/u.test(after)
  return quoted.test(before) || famous.test(after) || saying.test(after) || longAgo.test(sentenceRound(start, end, text))
}

/** "Beverley is twenty minutes by train". */
const faraway = /^\s(?:is|was)\s(?:\p{L}+\s){0,3}(?:\d+\s)?(?:minutes?|miles?|hours?|stops?)(?!\p{L})/u

/** What stands of the sentence within a hundred units to both sides. */
function sentenceRound(start: number, end: number, text: string): string {
  const before = text.slice(Math.max(0, start - 100), start)
  const after = text.slice(end, end + 100)
  return `${before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1)} ${/^[^.!?\n]*/u.exec(after)?.[0] ?? ''}`
}
