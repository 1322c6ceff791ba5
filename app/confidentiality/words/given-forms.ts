/** More names that are one name, from West Africa, South Asia, Poland and its neighbours, Arabic, Ireland, Scotland, Wales, China, Iberia. Folded. Our own list. */
export const givenForms: readonly (readonly string[])[] = `
  abiodun abi biodun | abimbola bimbo bola abi | abosede bose | adebayo bayo ade debayo | adedayo dayo ade | adekunle kunle ade | adeola ade deola ola
  adewale wale ade | adesola sola ade | adetokunbo tokunbo toks | ayodele ayo dele | ayomide ayo mide | babatunde tunde baba babs | bamidele dele bami
  damilola dami lola | ebunoluwa ebun | folasade sade fola | folake fola | ifeoluwa ife ifeolu | iyabo iya | kehinde kenny | mofoluwaso mofe
  modupe dupe | morenike nike moreni | olabisi bisi ola | olajumoke jumoke ola jummy | olanrewaju lanre | oladele dele ola | olumide mide olu
  olufunmilayo funmi funmilayo funke olu | funmilayo funmi | olufunke funke | oluwafemi femi | olufemi femi | olusegun segun | oluwaseun seun
  oluwatobi tobi | oluwatosin tosin | olukayode kayode | oluwakemi kemi | oluwadamilola dami damilola | omolara lara omo | omotola tola omo
  oyinkansola oyin | temitope temi tope | temitayo temi tayo | titilayo titi layo | tokunbo toks | yetunde yeti yetty | amarachi amara
  chiamaka amaka chi | chibuzo buzo | chidiebere chidi ebere | chidinma chidi dinma | chijioke jioke cj | chimamanda chima | chinedu nedu edu
  chinonso nonso | chinwe chi | chinyere chi | chioma chichi oma | chukwudi chudi | chukwuebuka ebuka | chukwuemeka emeka | emeka mekus | ekene ek
  ezinne ezi | ifeanyi ify | ifeoma ify | ikechukwu ike iyke ik | kelechi kele kaycee kelly kc | ngozi ngo | nkechinyere nkechi kechi | nkechi kechi
  nnamdi namdi | nnenna nena | nwakaego kego | obinna obi | obioma obi | okechukwu okey oke | onyekachi onyeka kachi onyi | oluchi olu
  uchechukwu uche | uchenna uche | ugochukwu ugo | uzoma uzo | akosua akos | ebenezer ebo eben | kwabena kobby kobi | kwadwo kojo | kwame kwami
  kwaku kweku | nana nanayaw | abdoulaye abdou | aissatou aissa | aminata ami mina | bintou binta | fatoumata fatou | fatou fatu
  ibrahim ibou ibro bram ebrima ebou ibra ibrahima | ibrahima ibou | isatou isha | mamadou mamou doudou | momodou mo modou | mariama mari
  ousmane ous usman | tafadzwa taffy | tendai ten | thandiwe thandi | nomvula vula | nokuthula thula | sibusiso sbu | siphokazi sipho
  wanjiru shiro ciru | adebisi bisi | abdulrahman abdul rahman abdulrehman | abdullah abdul abdallah abdulla | abdulaziz aziz abdul
  abdulkarim karim abdul | abdulmalik malik abdul | abdulsalam salam abdul | abdelkader kader | abdelrahman rahman | ahmad ahmed | aisha ayesha aishah
  fatima fatma fati fatimah fatema | hassan hasan | husayn hussain hussein husain | jamila jamilah | khadija khadijah khadeeja | khaled khalid
  layla leila laila | mahmood mahmoud mahmud | maryam mariam miriam | mohammad mohammed muhammad mohamed mo moe mohd muhammed
  mustafa mus mussy musti | nasreen nas | omar umar omer | salahuddin salah | samira sami | yousef yusuf yousuf youssef joseph | yusuf yusef
  zainab zaynab zeinab zee | zahra zara zahrah | zubaida zubi | aishwarya aish ash | amandeep aman | amarjit amar | aniruddha ani | anushka anu
  anuradha anu radha | balwinder bal bally balla | balbir bal | baljit bal | bhavini bhavi bhav | bhupinder bhups bhupi | chandrakant chandu
  daljit dal | davinder dav davi | deepak deepu dipak | devendra dev | dharmesh dharm | dipika dips deepika | gagandeep gagan | gurdeep gurd
  gurinder guri | gurpreet preet guri | harbhajan bhajan | hardeep har hardy | harinder harry hari | harjit harj harry | harpreet preet harps harry
  harvinder harv harvi harry | inderjit inder | ishaan ish | jagdeep jag jags | jagjit jag | jaspreet jas preet jass | jasvinder jas | jaswinder jas
  jayesh jay | kamaljit kamal kam | karamjit karam | kiranjit kiran | kulwinder kully kul kulvinder | kuldeep kuldip kully kul
  lakhwinder lakhi lucky | lakshmi laxmi lak | lavanya lav | mandeep mandy mandip | maninder mani | manjinder manj | manjit manj
  manpreet mani preet manny | meenakshi meena meenu | mohinder mo mohi | mukesh muks | narinder nari nindy | navdeep nav | navjot nav | nirmala nim
  padmini padma | paramjit pam param | parminder parm pam | parvinder parv | prabhjot prabh | pradeep prad | priyanka priya pri pinky priyu
  priya pri | rajesh raj raju | rajeswari raj raji | rajinder raj | rajiv raj rajeev | rajwinder raj raji | raghunath raghu | ranjit ranj
  rupinder rupi | sandeep sandy sandip | sanjeev sanj sanjiv | satinder sati | satvinder sat | shivani shiv | siddharth sid siddhartha
  sukhdeep sukhi sukh | sukhjit sukhi sukh | sukhwinder sukhi sukh | sukhvinder sukhi sukh | sunita suni | surinder suri | swarnjit swarn
  tajinder taj | tarlochan tari | tejinder tej | varinder vari | venkatesh venkat venky | vijayalakshmi viji vijaya | vikram vik vicky | vishal vish
  yogesh yogi | adrianna ada | agata agatka | agnieszka aga agusia agnes | aleksandra ola alex olka sasha alexandra aleks ala
  aleksander olek alex alek | alicja ala | andrzej jedrek andy andrew | anna ania anka asia annie | barbara basia baska | bartlomiej bartek bart
  bartosz bartek bart | beata beatka | boguslaw bogus | bozena bozenka | czeslaw czesiek | danuta danusia danka | dariusz darek | dorota dorotka dora
  elzbieta ela elka elizabeth | ewa ewka eva | ewelina ewela | grazyna grazynka | grzegorz grzesiek grzes greg gregory | halina halinka | hanna hania
  ireneusz irek | iwona iwonka | izabela iza izka | jacek jacus | jadwiga jadzia | jan janek jas john | jaroslaw jarek | jerzy jurek george
  joanna asia aska joasia | jozef jozek jozio joseph | julia julka | justyna justynka | kamil kamilek | karolina karola karolinka
  katarzyna kasia kaska kate kat katie | kazimierz kazik kazek | krystyna krysia | krzysztof krzysiek krzys chris kris | leszek lesio
  lukasz luke lukaszek | maciej maciek mac | magdalena magda madzia | malgorzata gosia goska malgosia margaret maggie | marek mareczek mark
  maria marysia mania | mariusz mario | marta martusia | mateusz mati mateuszek matt | michal michalek mike | mieczyslaw mietek | miroslaw mirek
  monika monia | natalia natalka | oliwia oliwka | patrycja pati | pawel pawelek paul | piotr piotrek piotrus peter | przemyslaw przemek
  radoslaw radek | rafal rafalek | renata renia | ryszard rysiek richard | sebastian seba | slawomir slawek | stanislaw staszek stas stan
  stanislawa stasia | stefania stefa | sylwia sylwka sylvia | szymon szymek simon | tadeusz tadek | teresa terenia | tomasz tomek tom | urszula ula
  waldemar waldek | wieslaw wiesiek | wiktoria wika wiki | wiktor vic | wladyslaw wladek | wojciech wojtek | zbigniew zbyszek zbig | zdzislaw zdzisiek
  zofia zosia | zuzanna zuzia | alexandru alex sandu | alexei alyosha lyosha | anastasia nastya ana stasia | andrei andriy andy | aliaksandr sasha
  bohdan bogdan | constantin costel | cristina cristi | dmitri dima mitya dimitri dmitry | ekaterina katya kate | elena lena | evgeny zhenya
  gheorghe gigi | ioana ioanna | ivan vanya | katerina katya | mihaela miha | mikhail misha | mykola kolya | natalya natasha | nikolai kolya nick
  oksana ksenia | oleksandr sasha | olena lena | pavlo pasha | sergei seryozha serhiy | svetlana sveta | tatiana tanya | vasile vasi | viktor vitya
  vladimir vova volodya | volodymyr vova | yekaterina katya | yelena lena | yuliia yulia | aoife eva | bridget breda brid biddy | caoimhe keeva
  cathal charlie | ciaran kieran | conchobhar conor | diarmuid dermot | eamonn eamon ned | eoghan owen eoin | fionnuala nuala finola | grainne grania
  iain ian | liam william | mairead maighread margaret | maire mary maura moira | micheal mick michael | niall neil | oisin osh
  padraig paddy patrick podge pat padraic paraic padhraic | peadar peter | proinsias frank | ruairi rory | roisin ro rosie | saoirse sersh | seamus shay jim jimmy james
  sean shaun shane | siobhan shiv chiv joan | tadhg tim tadgh | tomas tommy tom | una oonagh | alasdair al ally alastair alistair alister aly
  alistair al ally alasdair alastair | alastair al ally alasdair alistair | catriona cat triona katrina | calum cal callum | eilidh ailie
  euan ewan ewen | finlay fin | kirsteen kirsty | lachlan lachie | mhairi vari | morag mo | ruaridh rory | seonaid shona | aled al | alun al
  aneurin nye | angharad ann | arianwen ari | bleddyn bled | branwen bran | caradog crad | catrin cadi | ceinwen cein | ceridwen ceri
  dafydd daf dai dewi deio | eleri el | elisabeth beti bethan lisa leusa | eluned lun | emrys em | emyr em | geraint ger | goronwy gron
  gwyneth gwyn gwen | heddwyn hedd | heledd hel | hywel hyw | ifan ianto | iorwerth iori | llewelyn llew | lowri lows | mairwen mair | maldwyn mal
  marged mags maged meg | meinir mein | morfydd mor | non nonno | olwen ol | peredur per | rhiannon rhi rhian | rhodri rhods | sian sianed
  sioned sion shon | tegwen teg | tomos twm tom | tudur tud | wiliam wil | xiaoming ming | jianhong jian | ana ani | antonio toni tonio
  catarina cata | eduardo edu | enrique quique | fernando nando | francisco paco pancho chico | guadalupe lupe | guillermo memo | ignacio nacho
  isabel isa | jesus chus | jose pepe | manuel manolo | rafael rafa | ricardo rico | roberto beto | rosario charo | teresa tere | adrian ade
  alice ali | arthur arty | brendan bren | camilla milly cam | cameron cam | clementine clem | cordelia delia | damian damo | dominic dom | ebony ebs
  fiona fi fee | gabrielle gabby gabs | genevieve gen viv | harrison harry | imogen immy imo | jocelyn joss | jordan jords | juliet jules
  katrina kat trina | kirsten kirsty | lorraine lol raine | lauren loz laurie | marcus marc | miranda mandy mira | mitchell mitch | octavia tavy
  quentin quent | rosalie rosie | russell russ | shannon shan | spencer spence | tabitha tabby | tristan tris | ursula ursie | warren waz
  winston win | yasmin yas yaz
`
  .trim()
  .split(/\s*[|\n]\s*/u)
  .map((group) => group.split(' '))
