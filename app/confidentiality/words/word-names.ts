/** How a name that is also a word is used as one. */
export type WordKind = 'verb' | 'season' | 'noun' | 'small word'

const lists: Readonly<Record<WordKind, string>> = {
  verb: `
    will may mark bill chase grant rob sue pat drew rose jack nick wade skip hope ward frank rich carol bob chuck don bryn wyn grab trace pierce tug
    gene ray jade drake peg dot dash ash cliff dean earl duke guy miles max chance reed read cook marry harry wally josh mat norm ken penny
    long young short strong sharp keen wise good noble brave bright savage gentle small little large white black brown green gray grey gold golden
    blue scarlet wild fair best sweet swift quick hardy moody stern blunt stark stout crisp nice true moss
    bond page parks price field banks bell hill wood woods stone rivers marsh marshes moor moore forest brook brooks lake pool pond bridge bridges
    street way lane gates gate barn mills mill church temple abbey castle hall house cross shore banks beach dale glen heath
    baker butcher carter carver cooper dyer farmer fisher forester gardener glover hunter keeper mason miller parson porter potter
    shepherd skinner slater smith tanner taylor thatcher turner tyler walker weaver webber archer bishop knight king prince pope abbot
    major marshal marshall sergeant squire steward page singer spencer spicer chapman chandler clark clerk constable foster foreman head butler
    day week noon night friday sunday winter summers frost snow rain storm gale flood moon star starr sparks burn burns bacon bean berry cherry
    coffee curry fish lamb bull buck bird crane crow dove drake finch hawk heron jay nightingale partridge peacock robin rook sparrow swan swallow wren
    fox wolf bear badger hare lyon lion pike salmon herring bass bush branch birch beech oak elm ash thorn leaf flower flowers plum pear
    ball bow box case chase cash charge close coward cox craft cutter dance darling dear drum duff early east west north south england english french
    welsh scott holland ireland wales kent york lincoln bradford preston sutton
    fort fry game garland grace grass graves grove hand hart hays high holder hood hook horn joy judge
    just key land law laws leach lever light lines lock lord love low luck mace mann manners march marks may mead means mercer merry
    money moon more mould nail new newman noble nun orchard outlaw pack pain palmer park peck penn perry pick pickles place plant
    pound power powers press pride prior proctor purse quill rand ransom rash reason rice rich rivers rock roads rowe rule rush sage sands
    station train rail bench book books glass bottle keys lodge manor marriage meek merit mountain perfect pie pink port proud salt shield shields silk skill spice square staples start stiff stocks
    story strange straw sugar tiller tree trees vice wager wake wax weather welcome whale wheat wheel window winner wisdom wool workman lucky dips lows char chic memo bled raven shell gore
    best blood blow body bone bones boot booth border bottom bowl boys brain bray breeze brick broad broom brother brothers buckle budge bull bullock bunting bunny butter cable cage cannon card
    cave chalk chard child cloud comb cord corn cotton court cousin cream crisp crook crystal cutting day days dial dike dines doe done dowel down drain
    drew driver drew dust dyer ear earth edge fear feather fells few finger fitt flag flint flock flood flute foot force found fountain free fresh friar friend frisk gain
    gallant gamble gape gear ghost glance glad glaze glove goose gore grain grand grange grate greet grey grice grief ground guest hack hail halls ham hammer hanger
    happy hard harp hatch haven hazard head heal heard heart heather hedge hedges heels hide hinge hobby holder hole hollow hood hope hopper horn horse hotter hound humble
    say seal self sellers shaw sheets ship silver sims sizer slack small snell speed spring stack staff stamp standing steel still stock stokes
    style tear teller tennant till tooth town townsend treat trick trout trot true tuck twist vale vine wall walls want ware waters
    winters ant cat tad dare tone joss flick tab pip lance stew coach coaches hay clay reef flint burr sky skies skip slate fitch nutter tinker tailor sawyer drain dive rigg moss ridge spring springs
    weeks weir wells wheeler whip wing wings wish words work worth wright yard
  `,
  season: 'april june august mai summer autumn winter dawn easter noel spring march may eve',
  noun: `
    hope grace faith joy art iris ivy jade ruby amber hazel lily daisy olive holly heather poppy honor honour patience prudence charity constance     angel star violet pearl opal coral crystal ginger rosemary jasmine basil sage flora fern willow rowan laurel linden hyacinth
    robin jay wren paige porsche mercedes chance destiny trinity serenity harmony melody cadence viola piper
    gay christian pascal abbey christmas sky skye rain storm ocean river brook sunny sandy rusty rocky buddy
    llwyd coch bach mawr hir glas melyn teg glan haul gwynt enfys cariad angel seren haf eira bryn glyn mair heulwen gwyn wyn non awen enfys briallu eirlys gwawr hedd nos
    max rex duke earl prince king major sonny junior jack jock john mac mike nick pat peg     victoria florence charlotte chelsea paris georgia sydney austin madison jordan israel china asia india america carolina savannah
    ale ants arty bally bas bran bro cal cam candy chi col cola corny den fin gar gen genie gruff jag jags jolly kit lea mads mag mags mania marl mart maxi moll mun natty nay nus pet pips ram randy rod roly sander sash sim sol
    tabby tabs tams tatty tiff tor wend wends willy wills win yeti bogus curt deb debs gab gill iffy mus mussy nicks pats pen pens lope rick robs salvo gem gems harps hilly barb barbie belle jacks lorn mack bimbo chichi pinky pasha biddy
    mick dandy bee cissy dotty floss jazz posy lolly lux pod toddy zander
    verity clarity felicity justice temperance blessing gift promise praise precious mercy peace princess queen
    tiger lotus rose gloria dolores bliss joyce marina regina dean
  `,
  'small word':
    'an so do he you to in on my no we us me be am is it at as or of if up go by hi oh ho la le de an ah ok son sun see say can man men one two six ten any all our out not now new her his him she and the for but get got had has let put was who why yes ye the ma pa da how per sat vie sod',
}

/** Names that are words too, by how they are used. A name in several lists is of the last. */
export const wordNames: ReadonlyMap<string, WordKind> = new Map(
  (Object.entries(lists) as [WordKind, string][]).flatMap(([kind, names]) =>
    names
      .trim()
      .split(/\s+/u)
      .map((name) => [name, kind] as const),
  ),
)
