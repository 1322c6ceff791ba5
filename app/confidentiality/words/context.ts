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

/** Those by which somebody is known to be one, also without a capital. */
export const sayings = set('said says told tells asked asks rang rings wants phoned texted emailed replied reckons thinks')

/** More of what people do, that no plural of a thing looks like. */
export const deeds = set(`
  runs ran phoned texted emailed cancelled dropped flew flies turned opened closed paused hates hated loves loved thanked hoped feared struggled struggles managed manages supervised supervises
  qualified retired resigned apologised apologises sat sits stood sighed sighs shrugged promised read hesitated insists insisted mentioned mentions listened listens stopped waited waits planned
  believes believed remembered remembers learned learnt walked drove teaches taught swore forgot forgets rated scored reported reckons claimed turns got gets wept broke drove ate lost held rose fell grew spent paid bought built hung slept wore won woke shook taught caught fought understood withdrew hasn't hadn't didn't doesn't won't can't couldn't
  wouldn't shouldn't missed passed offered laughed tends likes nods
`)

/** What somebody feels, and does alone. */
export const feelings = set(`
  felt feels feeling cried cries wept laughed laughs smiled smiles sighed nodded shrugged blushed hesitated wondered wonders worried worries hoped hopes feared fears dreads dreaded regretted regrets hates hated loves loved enjoys enjoyed
  realised realises reflected reflects remembered admitted apologised cancelled resigned retired slept struggled struggles sat stood arrived reached chose drew seemed seems thinks thought liked likes
`)

/** What somebody is to do, in a list of what is to be done. */
export const tasks = set(
  'ring call phone text email send bring check book confirm sign chase follow arrange speak ask tell contact write prepare share meet come see review do get draft complete',
)

/** What plants, weather and colours do or are. */
export const growing = set(
  'grows grow grew covers climbs creeps blooms bloomed bloom flowers flowered wilts wilted clings smells intervals spells periods weather days outlook skies mornings beds bushes petals leaves',
)

/** Names that are words too, but seldom used as those. */
export const mostlyNames = set(`
  bob ken josh harry nick rob drew jack pat penny victoria florence charlotte austin madison jordan sydney jasmine robin mike mac jock john gloria dolores rosemary violet flora max wally
  marshall taylor tyler mason carter glyn bryn mair heulwen seren eirlys mabel ray jay gene marina regina gethin chelsea georgia rex gill rick mick rod deb debs mags cal cam tiff nicks jags gemma willy
`)

/** What follows somebody and a comma: an aside. */
export const asides = set(
  'who whose i she he they as though although when while again too meanwhile however my her his our by like after having being said says of also now then perhaps usually',
)

/** What a season or a month does. */
export const seasonDeeds = set('arrived arrives flew passed passes brings brought ended ends begins dragged')

/** What a season is. */
export const ofSeason = set('long short wet hot dry cold warm mild fine glorious over late early here coming near busy quiet hard')

/** How much of something, before "of". */
export const amounts = set(
  'much many most some all none one two part half both each several few because think thinking heard spoke little lots plenty news word instead inside outside ahead out because speaking copies notes',
)

/** The months, in English and Welsh. */
export const months = set(`
  january february march april may june july august september october november december jan feb apr aug sept sep oct nov dec
  ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
`)

/** Words between a person and what they do. */
export const adverbs = set(
  'himself herself too absent unwell poorly often never always still also already really just sometimes usually rarely again clearly finally later quickly slowly soon hardly',
)

/** Words before a month or a season. */
export const beforeSeason = set(
  'in by since until till during last next this early late mid from of before after every each through throughout to mis ym fis tan ers ganol ddechrau ddiwedd diwedd between on over all',
)

/** Words after which a sentence's first word is no name. */
export const afterNoName = set(`
  i you he she it we they the a an my your his her its our their this that these those there be been not to of what how why when where which for in on at up down
  out under over into onto off by with as whether if so such any some all both each every everybody everyone anybody anyone nobody somebody people things
  from than then without within towards against between about around back forward away more less no yourself yourselves
`)

/** Words after a name that is a word which make it the word. */
export const afterThing = set(
  'therapy theory stage stages phase step steps power powers bank half day term holiday holidays garden gardens street road school work exercise of intervals spells outlook weather groups leaders schools communities notes springs teacher teachers class classes lesson lessons gallery craft supplies therapist hips bulbs plug couple couples marriage men women rights pride staff network ethics values faith charity carers pinching remains floats fades matters dies intervals rota',
)

/** Titles, before a surname. */
export const titles = set(
  'parch parchedig athro cyng madam mr mrs ms miss mx dr doctor prof professor sir dame lord lady rev reverend syr cllr councillor sgt inspector canon',
)

/** Small words that belong to a surname. */
export const particles = set('bint abu umm van der den de di da dos du del della la le von zu al el bin ibn ap ab ferch mac mc o ni nic ui st san ter ten')

/** Two or three capitals that are no initials. */
export const abbreviations = set(`
  hr it pr gp tv uk eu us usa un nhs pe pa ceo cfo coo cto md pm am ok id ai kpi cpd cv dbs ed el em emcc icf ac ilm cmi cipd athe oa glh tqt vat roi sme ngo bbc itv ni ot
  fe he ict it sen mp ms bsc msc ba ma phd mba pgce qa iqa eqa lo ac tna pdp pdr ojt swot nlp ei eq iq tv dvd pdf faq rag raci okr pto fyi tbc tbd eod eta sla ltd plc
`)

/** Two to four capitals that are words of a trade, unless they say something. */
export const jargon = set(`
  pd ppa cpr aed cctv cd ck csv dwp esa pip uc hse hmrc hmp ico isa ivr jd kc km kg lb ltc mb mbe obe cbe mr nb nda nmc od oh pb pc pcn pg pin plt po pp ppi ps pt qc rac rsi rta sc sd sim sop ss sw tb tlc tm toil tu tv va vc vo vp wc wi wp
  cp la lsa ta hlta nqt ect slt dsl lado ehcp cin mash iep ppe cqc hca rgn gcs dols mca mdt dnacpr pc dc di dci ps ds cid pnc rtc asb dv iopc cnc cad erp kpis coshh vcse eap tupe cam
  hod hoy eyfs sats ofsted send camhs amhp cpn ahp gpst sho spr icu itu hdu ed ae ward opd mri ct ecg copd cva uti adl dv mappa marac acas ceop nspcc rspca rnli ngos swl fsm ks js bm am pm ne nw se nne sse
`)

/** Words, with a capital in the middle of a sentence, that begin like a first name and are none. */
export const noBeginning = set(`
  mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec christ christmas car cars care mars man chi them then there and ant cat gen min mid pen per pet pro ten war
  was well were when what who why can con dear data wild win era mad mat hell her hero pat fin art bar bas ben sol sal sand had has his him how also alas here kit kin mass marks mine
`)
