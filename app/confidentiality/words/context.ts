function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

/** What people do, as it stands after a name. */
export const personVerbs = set(`
  said says told tells asked asks felt feels was is has had wants wanted would could can should did does thought thinks drew draws wrote writes came comes
  went goes brought brings spoke speaks agreed agrees chose chooses led leads worked works liked likes prefers preferred described describes noticed notices
  gave gives took takes knew knows noted needs needed made makes saw sees heard hears began begins started starts left leaves moved moves let lets tried tries
  used uses used put puts set sets kept keeps found finds met meets shared shares talked talks explained explains replied replies answered answers smiled smiles
  laughed laughs nodded nods cried cries looked looks seemed seems became becomes signed signs joined joins called calls rang sent sends arrived arrives decided
  decides realised realises reflected reflects admitted admits suggested suggests questioned questions raised raises returned returns may might must who
`)

/** The few that no thing does. */
export const speechVerbs = set(`
  said says told tells asked asks felt feels wants wanted thought thinks drew wrote writes spoke speaks agreed agrees chose chooses led leads prefers described
  noticed gave knew replied answered smiled laughed nodded cried signed joined rang admitted suggested decided realised explained talked talks tried has had
`)

/** Words between a person and what they do. */
export const adverbs = set('often never always still also already really just sometimes usually rarely again clearly finally later quickly slowly soon hardly')

/** Words before a month or a season. */
export const beforeSeason = set(
  'in by since until till during last next this early late mid from of before after every each through throughout to mis ym tan between late on over all',
)

/** Words after which a sentence's first word is no name. */
export const afterNoName = set(`
  i you he she it we they the a an my your his her its our their this that these those there be been not to of what how why when where which for in on at up down
  out under over into onto off by with as whether if so such any some all both each every everybody everyone anybody anyone nobody somebody people things
  from than then without within towards against between about around back forward away more less no
`)

/** Words after a name that is a word which make it the word. */
export const afterThing = set(
  'therapy theory stage stages phase step steps power powers bank half day term holiday holidays garden gardens street road school work exercise of',
)

/** Titles, before a surname. */
export const titles = set('mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend syr cllr councillor sgt inspector canon')

/** Small words that belong to a surname. */
export const particles = set('van der den de di da dos du del della la le von zu al el bin ibn ap ab ferch mac mc o st san ter ten')

/** Two or three capitals that are no initials. */
export const abbreviations = set(`
  hr it pr gp tv uk eu us usa un nhs pe pa ceo cfo coo cto md pm am ok id ai kpi cpd cv dbs ed el em emcc icf ac ilm cmi cipd athe oa glh tqt vat roi sme ngo bbc itv ni ot
  fe he ict it sen mp ms bsc msc ba ma phd mba pgce qa iqa eqa lo ac tna pdp pdr ojt swot nlp ei eq iq tv dvd pdf faq rag raci okr pto fyi tbc tbd eod eta sla ltd plc
`)
