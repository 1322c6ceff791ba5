function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

/** Ranks, callings and family words that stand before a name with a capital and belong to it. Folded. Titles are in context.ts, too. */
export const ranks = set(`
  nurse sister brother father mother matron charge pastor imam rabbi sheikh fr sr br rev revd pc wpc pcso dc dci di dsu ds ps supt superintendent constable sergeant detective chief corporal
  private cpl pte lt lieutenant captain capt colonel col major brigadier admiral judge justice deacon archdeacon elder bishop archbishop reverend vicar
  aunty auntie aunt uncle granny grandma grandpa grandad nan nana nain taid modryb anti ewythr yncl cousin mme madame herr frau signora senora pan pani smt shri alhaji alhaja
  mallam hajj haji hajja ustad sheikha chacha chachi bhai didi mama papa big wee little auld
`)

/** Callings that belong to a kept person's name when they stand before it with a capital: "Crew Manager Chase". Folded. */
export const callings = set(
  'officer commander manager skipper governor coach chaplain warden corporal bombardier gunner rifleman fusilier sapper trooper marine midshipman rating bosun pilot steward',
)

/** Which of them: "Watch Commander", "Lance Corporal", "Prison Officer". Folded. */
export const degrees = set(
  'watch crew station group area duty shift prison custodial senior wing petty warrant lance staff flight squadron second first chief vice assistant deputy acting head team probation police district night day ward',
)

/** With a capital, after a rank or a family word, no name. Folded. */
export const afterRank = set(`
  executive officer practitioner incident inspector constable superintendent manager director nurse sister brother teresa nature time superior act acts house home board team leader lead
  christmas figure day days ben apple society issue britain picture data bang four five smoke room training college school station unit ward handover uniform in of
  hubbard goose tongue ship earth land minister
`)

/** Who somebody is to somebody: after one of these a capitalised word is a name. Folded. */
export const relations = set(`
  mother mum mam mammy mom father dad daddy sister brother husband wife partner son daughter aunt auntie uncle niece nephew cousin gran granny grandmother grandma nan nana nain taid grandad grandfather
  stepmother stepfather stepson stepdaughter stepsister stepbrother law fiance fiancee boyfriend girlfriend godmother godfather godson goddaughter friend neighbour twin widow widower ex bridesmaid
  baby toddler grandson granddaughter grandchild flatmate housemate classmate roommate lodger landlord landlady
  manager boss supervisor colleague deputy director headteacher head headmistress headmaster matron nurse doctor mentor coach tutor assessor assistant secretary chair chairman chairwoman chairperson trustee
  sponsor resident patient pupil student teacher governor sergeant inspector constable officer foreman planner engineer apprentice administrator receptionist caretaker cook carer cleaner driver
  minister vicar priest imam rabbi solicitor accountant chef buddy mate predecessor successor colleague counterpart witness keyworker midwife porter technician buyer welder fitter
  storeman dispatcher detective prisoner inmate volunteer intern trainee chaplain physio therapist counsellor psychologist psychiatrist dentist surgeon registrar consultant sister gp
  leader lead worker bursar janitor janny superintendent commander chief owner founder coordinator ordinator organiser user client coachee mentee peer supervisee operator electrician joiner
  oppo command milker embalmer vet agent clerk farmer farrier shearer shepherd drover stockman herdsman gamekeeper ghillie crofter fisherman skipper bosun purser steward mate deckhand lifeguard
  brewer drayman maltster cooper baker butcher grocer barista bartender barman barmaid waiter waitress pharmacist optician optometrist hygienist paramedic dispatcher radiographer anaesthetist obstetrician
  paediatrician oncologist consultant houseman healthcare undertaker celebrant verger curate deacon organist sacristan sexton churchwarden treasurer bookkeeper auditor actuary broker banker cashier teller
  librarian archivist curator conservator lecturer postdoc researcher technologist statistician programmer developer tester designer architect surveyor builder plasterer plumber glazier roofer scaffolder
  bricklayer carpenter mechanic machinist toolmaker turner miller weaver spinner dyer seamstress tailor upholsterer warper tuner locksmith blacksmith saddler thatcher forester ranger warden gardener
  groundsman greenkeeper kitman scout referee umpire goalkeeper striker captain manageress headteacher housemaster housemistress bursar registrar proctor provost bailiff magistrate barrister usher prosecutor
  councillor mayor mayoress provost sheriff commissioner caseworker youthworker keyworker jailer screw bodyguard bouncer doorman concierge housekeeper cleaner janitor handyman odd-jobber courier postman
  postwoman milkman dustman binman lollipop conductor guard signalman shunter stoker fireman firefighter policeman policewoman detective soldier sailor airman marine gunner rifleman medic adjutant
  padre quartermaster batman platoon roommate bunkmate cellmate teammate shipmate workmate schoolmate godparent guardian fosterer childminder nanny nursery babysitter au-pair stepdad stepmum mother-in-law
  in-laws brother-in-law half-sister half-brother great-aunt great-uncle missus hubby hubbie bloke fella boyo butty marra bestie pal chum oppo protege trainer instructor examiner verifier moderator invigilator
  gwr gwraig mam tad chwaer brawd ffrind mab merch modryb ewythr cydweithiwr cydweithwraig rheolwr rheolwraig bos pennaeth cyfaill nyrs cymydog cymar cariad ŵyr wyres dirprwy bennaeth merch mhartner
  ngwraig ngwr fam thad dad chwaer ffrind rheolwr gydweithiwr
`)

/** What people are besides, in a sentence that says who somebody is. Folded. */
export const people = set(`
  woman man girl boy lad lass lady gentleman bloke chap guy person adult child teenager youngster newcomer stranger regular veteran graduate student trainee nurse farmer baker brewer teacher
  manager leader boss clerk chair captain skipper coach player keeper goalkeeper striker defender scientist researcher postdoc lecturer professor engineer developer founder director partner
  owner tenant neighbour parent mother father mum dad sister brother daughter son twin widow widower cousin friend colleague listener worrier thinker talker perfectionist introvert extrovert
  optimist pessimist natural joker rock star member volunteer trustee councillor governor officer guard soldier sailor medic carer cook chef cleaner driver agent adviser advisor supervisor
`)

/** With a capital after somebody's relation, but no name. Folded. */
export const notNamed = set(`
  mum mam mammy mummy dad daddy mother father nan nana gran granny grandma grandad nain taid tad sister brother
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec
  christmas easter english welsh scottish irish british polish french german spanish italian chinese arabic urdu punjabi hindi bengali yoruba igbo american european african indian pakistani nigerian
  catholic muslim christian sikh hindu jewish quaker god lord allah human resources occupational health finance operations sales marketing procurement quality safeguarding security compliance
  i teams zoom skype whatsapp facebook linkedin google excel word outlook sharepoint windows internet hr it nhs ok okay who what when where why how is was a an the and or but if of in on at to
  london cardiff edinburgh glasgow belfast manchester leeds birmingham bristol liverpool swansea newport wales scotland england ireland europe africa india pakistan nigeria ghana poland china
  microsoft apple amazon twitter instagram siri alexa
  level unit session week month year day stage step part chapter question goal client coachee learner stakeholder sponsor witness supervisor manager coach mr mrs ms miss mx dr doctor general designate
  emeritus however although because since then there their this that these those his her she he they we you it my our your not no yes so as well while after before alpha bravo beta gamma delta
  north south east west royal city county council school college university hospital trust police army navy parliament government senedd brexit covid ofsted estyn cqc
`)

/** Common surnames in the United Kingdom, of many origins: after a capitalised word they make it a name. Folded. Our own list. */
export const surnames = set(`
  smith jones williams taylor davies evans thomas johnson roberts walker wright robinson thompson hughes edwards lewis harris clarke patel jackson turner morris cooper morgan jenkins phillips rees
  griffiths owen pugh pritchard parry llewellyn vaughan probert bevan bowen powell price prosser gwilym hopkins watkins llwyd madoc prys
  macdonald mcdonald campbell stewart stuart murray ross fraser sinclair cameron macleod mackenzie mackay mclean maclean munro robertson anderson paterson macgregor mcgregor mcintyre macintyre auchterlonie
  buchanan drummond kerr gillespie crichton abernathy macpherson mcpherson macmillan mcmillan macgillivray mcallister mcbride
  murphy kelly byrne ryan walsh doyle gallagher doherty kennedy lynch quinn mccarthy brennan fitzgerald fitzpatrick nolan kavanagh dunne farrell flanagan hennessy keane mulligan donnelly mcguinness
  khan ahmed ali hussain begum akhtar malik iqbal chaudhry chowdhury rahman islam uddin miah shah mahmood mirza sheikh qureshi siddiqui aziz javed hashimi mansour haddad khalil nasser
  singh kaur gill sandhu dhillon bains grewal sidhu sharma gupta mehta shah desai joshi reddy rao nair menon iyer iyengar pillai krishnan raghunathan kumar verma mishra banerjee chatterjee mukherjee
  das bose sen ghosh fernando perera silva
  okafor okonkwo eze nwosu obi okeke adeyemi adebayo ogunleye afolabi balogun bello abubakar musa yusuf ibrahim adewale adeleke bankole abiola achebe nwachukwu chukwu onyekachi okoro uzor
  mensah owusu boateng asante osei appiah agyeman addo ofori danso acheampong amoah jallow ceesay touray sowe diallo diop ndiaye fofana camara traore kamara sesay conteh koroma bangura
  moyo ncube dube ndlovu sibanda nkosi dlamini mutasa chikwanha banda phiri mwangi kamau njoroge otieno ochieng wanjiku kipchoge tesfaye haile abebe bekele
  chen wang li zhang liu yang huang zhao wu zhou xu sun zhu lin guo luo cheung chan wong lam leung ng lau yip tang tan lim goh teo nguyen tran pham kim park choi
  kowalski kowalska nowak kowalczyk wisniewski wisniewska wojcik kaminski kaminska lewandowski lewandowska zielinski zielinska szymanski szymanska dabrowski dabrowska mazur krawczyk
  popescu ionescu popa ivanov ivanova petrov petrova shevchenko kovalenko bondarenko horvath nagy garcia rodriguez martinez lopez gonzalez fernandez santos oliveira ferreira costa rossi russo ferrari
  schmidt muller schneider fischer weber meyer wagner becker dubois martin bernard moreau laurent rousseau janssen devries
  shaw hall green adams baker collins bennett bell cook mitchell bailey richardson cox marshall simpson ellis harrison gibson rogers reynolds palmer barnes pearson matthews foster chapman russell
  trevelyan penhaligon tremayne pascoe cartwright swale hargreaves ackroyd sutcliffe ramsbottom entwistle whitaker bannister thornton whitehead armitage crossley holroyd metcalfe
`)

/** Common surnames in China that stand before a first name. Folded. */
export const chineseSurnames = set(
  'zhang wang li liu chen yang huang zhao wu zhou xu zhu lin guo luo he gao liang zheng xie tang feng deng cao peng zeng xiao tian dong yuan pan cai jiang yu lu ye cheng wei su lv ding ren shen yao',
)
