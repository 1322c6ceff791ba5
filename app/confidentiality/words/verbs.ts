/** What people do, by the plain form of the verb: from it come "doubts" and "doubted". Our own list. */
const regular = `
  abandon absorb accept accompany accuse ache achieve act adapt add address adjust admire admit adopt advise agonise agree aim allow alter amaze analyse announce annoy answer anticipate
  apologise appear apply appoint appreciate approach approve argue arrange arrive ask assemble assert assess assist assume assure attach attend avoid back bake balance bank bargain bark base
  beam beg begrudge behave believe belong benefit blame blank block blush boast boil book boss bother bottle bounce box brace brag brake breathe bristle brood brush bubble buckle bully bump
  call calm cancel care carry cash cater cause challenge change chase chat check cheer chew chide chip choke chuckle claim clap clash clean clear clench click climb clock close coach coast
  collapse collect combine comment commit commute compare compete complain complete compose comply compromise concede concentrate conclude conduct confess confide confirm confront confuse
  congratulate connect consider consult contact contain continue contribute control converse convince cook cope copy correct cough count cover crack crash crave creak credit criticise cross cry
  dabble dance dare dash date decide declare decline decorate dedicate defend define delay delegate deliver demand deny depend describe deserve design despair detest develop devote dial dictate
  differ dip disagree disappear disclose discover discuss dislike dismiss dispute ditch divide dodge doodle double doubt drag draft dread dress drift drop dwell earn ease elect email embrace
  emerge emphasise employ empty encounter encourage end endure enjoy enquire enrol ensure enter envisage envy escape establish evade exaggerate examine excel exclaim excuse exhale exist expect
  experience experiment explain explode explore express face fade fail falter fancy farm fear feature fidget figure file fill film finish fire fix flag flap flatter flinch flirt float flounder
  flush focus fold follow force form forward foster freelance frown fuss gain gather gasp gaze gesture giggle glance glare glow gossip grab grade grapple greet grieve grimace grin groan grumble
  guard guess guide handle happen hasten head help hesitate hide hint hire honour hover hug hurry idle ignore illustrate imagine implore improve include indicate influence inform inherit
  initiate insist inspect inspire instruct insult intend interpret interrupt interview introduce invent invest investigate invite invoice issue jog joke jot judge juggle jump justify kick knit
  knock label lack land last laugh launch lean learn lecture lift like limp linger list listen live load loathe lock log long look loosen lose love lower manage mask master match matter mean
  measure meet mend mentor message mind miss misunderstand moan monitor mop mourn move mumble murmur mutter nag name need neglect negotiate nod nominate note notice nudge nurse obey object
  observe obtain offer open operate oppose opt order organise outline overcome overhear overlook overrun oversee owe own pace pack panic park part partner pass pause perform persist persuade phone
  pick picture pin place plan plant play plead plough ponder pop post postpone pour practise praise pray preach predict prefer prepare present press pretend prevent print prize process proclaim
  procrastinate produce profess progress promise promote prompt pronounce propose protect protest provide prune publish pull pursue push puzzle qualify query question queue quibble quote race
  rage raise ramble rank rant rate reach react realise reason reassure rebuke recall receive reckon recognise recommend reconsider record recover recruit redraft refer reflect refuse regard
  regret rehearse reject relate relax relay release relish rely remain remark remember remind remove renew rent repair repeat rephrase reply report represent request rescue research resent
  reserve resign resist resolve respect respond rest restart resume retire retort retreat return reveal review revise reward rework ruin rule rush save scan scold score scowl scramble scratch
  scream screen seem seethe select sense separate serve settle share shift shop shout show shrug shuffle sigh sign sip skip slam slip slow slump smile smirk smoke snap snarl sneer snort sob
  solve sort sound spare spark spill sponsor spot sprawl squirm stack stage stall stamp stammer stare start state stay steady steer step stick stop storm strain stress stretch struggle study
  stumble submit succeed suffer suggest sulk sum supervise supply support suppose surprise survive suspect sustain swallow swap sweat switch tackle talk tap target taste taunt tease telephone
  tend test text thank tick tidy tighten tire toast tolerate touch track trade trail train transfer travel treat tremble trip trust try tug turn type undergo unload unpick unveil update upload
  upset urge use utter value vanish vary venture verbalise visit visualise voice volunteer vote vow wait wake walk wander want warm warn wash waste watch waver wave weigh welcome whisper whistle
  wince wink wipe wish withhold witness wobble wonder work worry wrap wrestle yawn yearn yell zip skive bluster waffle vent offload downplay micromanage overthink overreact multitask rearrange
  reschedule outgrow undersell oversell mansplain babysit safeguard signpost paraphrase summarise minimise maximise prioritise recognise criticise organise energise visualise rationalise
  catastrophise intellectualise socialise recharge relocate retrain resit relapse reoffend desist parole lodge shear lamb milk drive brew ferment bottle pitch code debug deploy ship scrum pivot coach
  hope mark shape sculpt knead weave stitch captain skipper sail row moor dock crew fish clip dribble tackle referee bat bowl bench chair minute clerk canvass campaign march salute serve deploy soldier
`

const irregular = `
  arose ate awoke beat became began bent bet bit bled blew bore bought bowed bred broke brought built burnt burst came cast caught chose clung crept cut dealt did dreamt drew drank drove dug fed fell
  felt fled flew flung forbade forgave forgot fought found froze gave got grew had heard held hid hit hung hurt kept knelt knew laid lay leant leapt learnt led left lent let lit lost made meant met
  misread misheard mistook outdid overcame overheard overran oversaw paid put quit ran rang reread rewrote rode rose said sang sat saw sent set shook shone shot showed shrank shut slept slid smelt
  sold sought spat sped spelt spent spilt split spoilt spoke spread sprang stole stood struck stuck stung swam swept swore swung taught thought threw told took tore trod understood undertook
  undid unwound upheld upset wept went withdrew withheld withstood woke won wore wound wove wrote
`

const irregularPresent = `
  arises eats beats becomes begins bends bets bites bleeds blows bears buys breeds breaks brings builds bursts comes catches chooses clings creeps cuts deals does dreams draws drinks drives digs feeds
  falls feels flees flies forbids forgives forgets fights finds freezes gives gets goes grows has hears holds hides hits hangs hurts keeps kneels knows lays leads leaves lends lets lights loses makes
  means meets misreads mistakes pays puts quits reads rewrites rides rings rises runs says sees seeks sells sends sets shakes shines shoots shuts sings sits sleeps slides speaks spends splits spoils
  spreads stands steals sticks strikes sweeps swears swims swings takes teaches tears tells thinks throws treads understands undertakes undoes upholds wears weeps wins winds withdraws writes thinks
`

const words = (text: string): string[] => text.trim().split(/\s+/u)

function presentOf(verb: string): string {
  if (/(?:s|sh|ch|x|z)$/u.test(verb)) return `${verb}es`
  return /[^aeiou]y$/u.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
}

function pastOf(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}d`]
  if (/[^aeiou]y$/u.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return /[aeiou][bdglmnprt]$/u.test(verb) ? [`${verb}ed`, `${verb}${verb.slice(-1)}ed`] : [`${verb}ed`]
}

/** What somebody does: "doubts", "sells". Folded. */
export const presents: ReadonlySet<string> = new Set([...words(regular).map(presentOf), ...words(irregularPresent)])

/** What somebody did: "doubted", "sold". Folded. */
export const pasts: ReadonlySet<string> = new Set([...words(regular).flatMap(pastOf), ...words(irregular)])
