/** More names that are one name, as families, workmates and teams shorten them: the first of each is what they are short for. Folded. Our own list. */
export const shortNames: readonly (readonly string[])[] = `
  alexander eck eckie zander sandy sander lex aleks sash | alexandra alix lexie sandi xandra | alistair ally al | allan al alan | amanda mand mands | amelia mia melia lia | andrea andie drea ange andi
  andrew drew andi dand dandy | angela ange angie | angus gus gussie | anneliese annie anne liese lise | annabel bel bella annie belle anna | annette nettie annie | anthony tone ant tony ants | antoinette toni nettie
  archibald archie baldie | arthur arty artie art | artur art | aurora rory | barbara babs barb | barry baz bazza baza bas | bartholomew bart barty bartle tolly | basil bas baz baza
  beatrice bea bee trixie bibi beatie beattie | beatrix bea trix trixie | belinda bel lindy | benedict ben benny | bernadette bernie bern detta | bernard bern bernie | bertram bert bertie | bethany beth bethy bethie
  beverley bev | bradley brad | brandon bran | brenda bren | brendan bren | brian bri bry | bridget bridie biddy bridge birdie | bronagh bron | bryony bry | bryan bry | byron by | calvin cal | callum cal | calum cal
  cameron cam cammy | camilla cam milla millie cammie | candice candy | carmel carm mel | caroline caz caro cara carol carrie lina | carolyn caz carol lyn | cassandra cass cassie sandra | cassidy cass
  catherine cath cathy cat caz kit kitty kate katie kath kathy cassie | cecilia ceci cece cissy celia | cedric ced | charles chaz chas charlie chuck charley | charlotte lottie charlie char | chantelle chan telle
  cheryl chez cher | chloe chlo | christian chris chrissie kit xian | christina chris tina chrissie | christine chris chrissie chrissy tina | chris kit topher kester christy toph | clarence clarrie
  clarissa clary rissa | claudia claud claude | clement clem | clementine clem clemmie | clifford cliff | clive cli | constance connie | cordelia delia cordy | cornelius neil neily corny | courtney court
  craig craigy | crispin cris | curtis curt | cynthia cindy cyn | cyril cy | damian damo | damien damo | daniel dan danny danno dano | daniela dani dan ella | danielle dani dan danni elle | darren daz dazza
  daryl daz | david dave davy dai davie | dawn dawnie | deborah deb debs debbie | deirdre dee | delphine del | demetrius dimi | denise den neecy niecy dee | dennis den denny | denzil den denz | derek del dez
  dermot derm | desmond des dez | diana di dee | dimitrios jimmy dimi dimitri | dolores lola dolly | dominic dom nic | dominique dom nique | donald don donny | dorothea dot dora thea dottie
  dorothy dot dotty dolly dodie | douglas doug dougie duggie dougal | duncan dunc | dylan dyl | ebenezer eb ebbie | ebony eb | edgar ed eddie | edith edie ede | edmund ed ned ted eddie | edward ed ned ted eddie teddy
  edwin ed | edwina eddie | eileen leeny | elaine lainey laine ellie | eleanor ellie nell nellie nora lenny elle norah | elijah eli lij
  elizabeth liz beth betty bess libby lizzie eliza betsy lisbeth liza lilibet elspeth buffy | elliot ell | eloise ellie lou ella | elspeth elsie beth | emeline emmy | emily em ems millie emmie | emma em ems emmy
  emmanuel manny manu em emma | enid nid | ephraim eph | eric ric rick | erica ric ricki | ernest ernie ern | esmeralda esme | esme ez | esther essie hettie | ethel eth | ethan eth | eugene gene | eugenie genie
  eunice eunie | euphemia effie phemie | evangeline evie eva angie lina | eve evie | evelyn evie eve ev lyn | everett ev | ezekiel zeke | ezra ez | felicity flick fliss lissie | fay fi | felix fel | ferdinand ferdie
  ffion fi | ffrancon ffranc franc | fiona fi fifi | flora flo florrie | florence flo florrie flossie floss | frances fran franny fanny frankie francie | francesca fran chessie cesca frankie franny
  francis frank fran frankie franc | franklin frank | fraser fraz frase | frederick fred freddie rick freddy | frederica freddie | gabriel gabe gabby gab | gabriella gabby gabs ella gab | gabrielle gabby gabs elle
  gareth gaz gar garry gazza | gary gaz gazza gaza | gavin gav gavvy | gemma gem gems | genevieve gen genny viv evie | geoffrey geoff jeff | george georgie geordie dod doddie | georgina georgie gina george
  georgia george georgie | gerald ger gerry jerry | geraldine ger gerry deanie | gerard gerry ger | gertrude gertie trudy trude | gideon gid | gilbert gil bert | giles gil | gillian gill gilly jill | gladys glad
  glenn glennie | gloria glo | gordon gord gordie gordy | grace gracie | graeme gray | graham gray grae | gregory greg gregor | gregor greg | griffith griff | guinevere gwen guin | gwendolyn gwen gwennie wendy gwenda
  gwyneth gwyn gwen | gwenllian gwen gwenlli llian gwenno | gwilym gwil | hamish hame hamie | hannah han hanny hans | harold harry hal | harriet harry hattie hatty haz harri | harrison harry haz | harvey harv
  hayley hales hals | heather heath heth | hector hec | helen hel nell hels nellie | helena lena nell | henrietta hettie etta harry hetty henri | henry harry hal hank | herbert bert herb herbie | hermione hermie mione
  hilary hil hilly | hilda hildy | horace hoz | howard howie how | hubert bert hugh | hugh hughie huw shug shuggie hugo | ian ianto | ianthe ian | ieuan iant ianto | imelda mel mellie | imogen immy imo immie mo
  ingrid inge | irene rene renie | iris irie | isaac ike zac | isabel izzy issy bel bella ishbel isa | isabella izzy bella issy isa | isabelle izzy belle issy | isadora izzy dora | isaiah zay | jacinta jacs cinta
  jackson jack jacko | jacob jake jakey | jacqueline jackie jacqui jacks jac jacky jax | jacques jack | jade jadey | james jim jimmy jamie jem jimbo jas | jamie jay james jame | jane janey jan
  janet jan netty jess jessie | janice jan | jasmine jas jazz jaz jasmin | jason jase jay jas | jean jeannie jeanie | jeanette jean jeannie netta nettie | jefferson jeff | jemima jem mima jemma jems
  jennifer jen jenny jenna jennie | jeremiah jerry jez jem | jeremy jez jem jezza jerry | jermaine jay jerm | jerome jerry rome | jessica jess jessie jes jessa | jessie jess | jill jilly | joan joanie
  joanna jo anna annie joey | joanne jo annie joey | jocelyn joss jos | joel joey | johanna jo hanna | john johnny jack jock jonny | jolyon jolly jo | jonathan jon jono jonno jonny jonty nathan joney
  jordan jord jordy | joseph joe joey jos jo | josephine jo josie jos josephina posy | joshua josh joss | joyce joy | judith judy jude ju | julia jules ju julie | julian jules ju jools | julie jules ju
  juliet jules julie ju | juliette jules julie | justine jus | kaitlin kait | karen kaz kazza kar kaza | karl kaz | kasper kas | katarzyna kasia kaska | kate katie kit kay
  katherine kath kathy kat kate katie kitty kay kit | kathleen kath kathy kay kat | kathryn kath kathy kat kate katie kaz | katrina kat trina | keith keef | kelly kel kels | kelvin kel | kenneth ken kenny
  kerry kez kel kezza | kevin kev kevvy | kezia kez kezzie | kimberley kim kimmy | kirsten kirst kirsty | kirsty kirst | kristian kris | kristopher kris | lachlan lachie lach | lancelot lance
  laura lau lozza lolly laurie | lauren loz lozza laurie | laurence larry laurie loz | lawrence larry loz lawrie | leah lee | leanne lee lea annie | leighton leigh | leonard len lenny leo | leonora nora leo
  leopold leo | leroy lee roy | leslie les | lesley les | letitia letty tish titia | lewis lew lou | liam li | lilian lil lily lilly | lillian lil lily lilly | lily lil | linda lin lindy lyn | lindsay lin linz lins
  lindsey lin linz lins | lionel leo | llewelyn llew lyn | lorna lorn | lorraine lol lorrie raine lozza lori | lottie lotts | louis lou louie | louisa lou lulu isa | louise lou lulu weezy | lowri low
  lucille lucy lu cille | lucinda lucy cindy lu luce | lucy luce lu | luther lu | lydia lyd liddy | mackenzie mack kenzie | madeleine maddie mads madge lena maddy | madison maddie mads | magdalena magda lena maggie
  magnus mag mags manny mansie | malcolm mal malky malc calum | marcella marcie | marcia marcy | marcus marc mark | margaret maggie meg peg peggy mags rita madge greta daisy mag margo | margery marge
  maria mia ria mari | marian mari | marianne mari anne maz annie | marie maz | marion maz | marjorie marge marj madge | mark marky | marlon marl | marshall marsh | martha marty mattie | martin mart marty
  martina tina marty | mary molly polly mae mamie may | matilda tilly tilda mattie mati | matthew matt matty mat | maureen mo maur reenie | maurice mo maury morrie | mavis mave | maximilian max | maxine max maxi
  maxwell max | megan meg megs | melanie mel mels mellie | melissa mel lissa missy mels | melody mel | melvin mel | mercedes sadie | meredith merry mer | merlin merl | mervyn merv
  michael mick mike mickey micky mitch mikey | michaela mick micki kayla | michelle shell chelle shelly | mildred millie | millicent millie milly | miranda mandy randy mira | miriam mim mimi miri | mohammad mo
  mohammed mo moh | moira mo | molly mol moll mols | monica mona | montague monty | montgomery monty | morag mo | mordecai mort | morgan morg morgs mog | mortimer mort | morwenna wenna mor | myfanwy myf | myrtle myrt
  naomi nay nomi omi | natalia nat talia nats | natalie nat nats natty | natasha tash tasha nat nats | nathan nate nath nat | nathaniel nat nate nathan natty | neville nev | niall ni | nicholas nick nicky nico nik
  nicola nic nicky nicks nics nik cola | nigel nige | nora nonie | norman norm | octavia tavy tavia | odette detta | olive ol ollie livvy | oliver ollie ol oll olly | olivia liv livvy libby livi ollie | olwen ol
  ophelia phil | oscar oz ozzy osc | osian osh | oswald oz ozzie ossie os | pamela pam pammy pams | patience pat pattie | patricia pat pats trish tricia patsy patty tish | patrick pat paddy pakkie patsy rick
  paul pauly polly | paula paul | pauline paul polly | pearl pearlie | penelope pen penny nell pennie | penny pen pens | percival percy perce | percy perce | peregrine perry | persephone percy seph sephy
  peter pete petey | petra pet | petronella nella petra | philip phil pip | philippa pip pippa phil pips | phillip phil pip | philomena mena phil | phoebe phoebs fifi bee | phyllis phyl phil | precious presh precy
  prudence pru prue | quentin quent quin | quincy quin | rachael rach rae rachie | rachel rach rae rachie shelly | ramona mona | randolph randy | raphael raf rafe raph rafa | raymond ray
  rebecca becky becca becks bex beck | reginald reg reggie rex | reuben ben rube | rhiannon rhi non rhian annon rhee | rhodri rhod rhods | rhys rhysie reesy | richard rich rick dick richie dickie ricky dickon
  robert rob bob robbie bobby rab bert rabbie robbo bobbie | robin rob robbie robs bob | roderick rod rory roddy | rodney rod rodders | roger rodge rog | roisin ro rosh | roland rol roly rollo | ronald ron ronnie
  ronan ro | rosalie rosie rose ros | rosalind ros roz rosie lindy | rosamund ros roz rosie | rosanna rosie rose anna | rose rosie ro | rosemarie rosie rose | rosemary rosie rose ro romy | rowan ro
  rowena ro wena rowie | roxanne roxy rox | rufus ru | rupert rupe ru rups | russell russ rusty | ruth ruthie roo | samantha sam sammy sammie | samson sam | samuel sam sammy | sandra san sandy sandie
  sarah sal sally saz sazza sadie sar | scott scotty | seamus shay shamie | sebastian seb baz bastian sebby | selina sel lina | seraphina sera fina | shannon shan shaz | sharon shaz shazza shaza shar shazzer shazz
  shaun shauny | sheila sheels shee | shelby shel | sheldon shel | shirley shirl shirls | sidney sid | siegfried sig | silas si | simon si sime simo | simone sim mone si | siobhan shiv shivvy chevy vonnie siob shivs
  solomon sol solly | sonia son | sophia soph sophie fia | sophie soph sophs | spencer spence spen | stacey stace | stanley stan | stella stel stell | stephanie steph stevie stephie steff
  stephen steve stevie ste stevo steveo | steven steve stevie ste stevo | stewart stew stu | stuart stu stew | susan sue suzie sukie susie suse suze | susannah sue suzie susie sukey anna zanna
  suzanne sue suzie suze susie zanne | sylvester sly syl | sylvia syl sylv sylvie | tabitha tabby tab tabs bitha | tamara tam tammy mara taz | tamsin tam tammy tams tamzin | tariq taz | tatiana tanya tatty tati
  teresa tess terri reese terry tessa | terence terry tel terri tezza | thaddeus thad tad | thelma thel | theodora theo dora teddy | theodore theo ted teddy | theophilus theo | theresa tess terry tessa
  thomas tom tommy thom tam tammy tomo tommo | thomasina tommie tamsin sina | tiffany tiff tiffy | timothy tim timmy timbo | tobias toby tobes | toby tobes tobe | tomasina tommie tammy tom sina | tracey trace traze
  tracy trace | trevor trev | trinity trin | tristan tris trist | tyrone ty | tyler ty | ulysses uly | unity una | ursula ursie ulla | valentine val | valentina val tina vally | valerie val vally
  vanessa ness nessa vee | vera vee | verity vee | vernon vern | veronica ronnie vee nica ron roni | victor vic vick | victoria vicky tori vic vix vicks toria tor vikki | vincent vin vince vinny | viola vi
  violet vi vie letty | virginia ginny ginge | vivian viv vivi | vivien viv vivi | vivienne viv vivi | wallace wal wally wull | walter walt wally wat | warren waz wazza | wayne wayney waz | wendy wend wends
  wesley wes | wilfred wilf fred wilfie | wilhelmina mina billie willa minnie wilma | william will bill billy liam wills willie wullie bilbo wull | wilma wil | winifred win winnie freda | winston winnie
  xavier xav xavi zav | yasmin yaz yas jas | yasmine yaz yas | yolanda yoli landa | yvette eve vettie | yvonne von vonnie eve | zachariah zac zach zak zacky | zachary zac zach zak zacky | zechariah zac | zebedee zeb
  zoe zo zozo | oluwadamilare dare dami damilare lare | oluwadamilola dami lola damilola | oluwaseyi seyi | oluwatoyin toyin | oluwafunmilayo funmi layo | oluwafemi femi | oluwagbenga gbenga | oluwasegun segun
  oluwatimilehin timi | olatunji tunji ola | olasunkanmi sunkanmi kanmi | olusola sola shola | adesuwa suwa | adenike nike ade | adeyinka yinka ade | adewunmi wunmi wumi ade | babajide jide baba | bolanle bola bolly
  ebimobowei ebi | efosa efo | emmanuella ella emma | ehimare ehi | ifeyinwa ify yinwa | jumoke jummy jumie | kolawole kola wole | omolola lola omo | omotayo tayo omo | osarumen osas | osagie osas | oghenekaro karo
  temidayo temi dayo | temilade temi | toluwalase tolu | tolulope tolu lope | ugonna ugo | uzoamaka amaka uzo | akinwale wale akin | akintunde tunde akin | gbemisola gbemi sola | mojisola moji sola
  mosunmola sunmi mosun | olayinka yinka ola | titilola titi lola | toyosi toyo | victoria vicky | ravindra ravi rav | ravinder ravi rav | rajendra raj raju | narendra naren | surendra suren | mahendra mahi
  jitendra jitu jit | jitender jit | harish hari harry | girish giri | suresh sures | dinesh dino | rakesh rak rocky | kalpesh kal | bhavesh bhav | anuj anu | anupam anu | anirudh ani rudh | abhishek abhi shek
  aditya adi | akshay aks | arunima aru | arvind arv | ashwin ash | bhaskar bhas | chandrika chandri | gayatri gayu | gopal gopi | jayanti jaya | kavita kavi | krishnan krish | lakshmi lux | madhavi madhu
  meenakshi meena | nandini nandu nandi | nirmala nimmi | padmavati padma | parvati paru | prakash prax | prasad pras | pushpa pushi | radhika radhi | raghav raghu | ramachandran ram | ramakrishnan ram
  saraswati saras | savita savi | shailesh shail | shubham shub | siddhartha sid | subramaniam subbu mani | sudhir sudh | sumitra sumi | tanvi tanu | tejaswini tej | thirumalai thiru | vaishnavi vaishu
  vasudevan vasu | venkataraman venkat | vinayak vinay | vinod vin | vishwanath vishy | yashwant yash | abdulaziz aziz | abdulkadir kadir qadir | abdulwahab wahab | abdullahi abdul | ahmadou amadou | aliyu ali
  asadullah asad | atiqur atiq | bilqis bil | fazlur fazl | ghulam gul | habibur habib | iftikhar ifti iffy | ijaz jaz | imtiaz imti taz | inayat inny | jahangir jahan jango | khurram khuz | maqsood max | mehreen mehr
  mohsin mo | moinuddin moin mo | mubarak mub | muhammad mo | mujahid muj | mumtaz taz | munir mun | muzaffar muz | naeem nas | nafisa naf | nargis nargy | naveed nav | nazneen naz | nazir naz | nusrat nus | qasim qas
  raheela rahi | razia raz | rizwan riz rizzy | rukhsana rukhi rux | sabah sab | sajid saj | sajjad saj | saleem sal | salma sal | samina sam sammy | saqib saq | shabir shab shabs shabby | shafiq shaf
  shahbaz shaz baz | shahida shahi | shahnaz shaz naz | shakeel shak | shazia shaz shazi | sohail sol | tabassum tabs | tahir taz | tanveer taz | tasneem taz tas | tayyab tay | umair umi | waheed wah | waqar waq
  waseem waz | yasir yas | zafar zaf | zahid zah | zaheer zed | zakariya zak | zeeshan zee | zulfiqar zulf zulfi | agnieszka aga agi | aleksandra ola alex | aleksandr sasha alex | arkadiusz arek | artur arti art
  bartosz bart | beata bea | bogdan bo | bronislaw bronek | damian damo | dawid dave | ewelina eve | filip fil | gabriela gabi gabrysia | ignacy ignas | jakub kuba kubus jake | janusz jan | jaroslaw jarek jaro
  joanna aska asia | karol karl | kinga kinia | klaudia klaudi | konrad konny | krystian krys | laura lora | lidia lida | ludmila mila luda | lukasz luke luki | malgorzata gosia malgosia gosha | marcin martin
  marek mark | mariola mariolka | marzena marz | mikolaj miki mikki nick | milena mila | oskar osk | patryk pat | pawel paul | radoslaw radek rado | roksana roxy | sebastian seba | stanislaw stan | tomasz tom tomek
  wioletta wiola viola | wojciech wojtek wojt | yevheniia zhenya | kateryna katya kate | volodymyr volod vlad | vladislav vlad slava | vyacheslav slava | stanislav stas slava | valentyna valya
  viktoriia vika viktoria | yaroslav yarik slava | anatolii tolya | halyna halya | iryna ira | liudmyla liuda mila luda | nadiia nadya | oleksii alex lyosha | oleksandra sasha lesia | serhii serhiy | tetiana tanya
  bogdana dana | dumitru mitu | florin flo | gabriela gabi | ionut nelu | laurentiu lauri | mihai misu | giovanni gianni gio | giuseppe beppe peppe | francesco franco cesco | salvatore salvo toto turi
  vincenzo enzo vince | alessandro alex sandro ale | alessandra alex sandra ale | antonella anto nella | domenico mimmo dom | filippo pippo | leonardo leo | lorenzo renzo enzo | ludovica ludo | maddalena lena
  raffaele raf lello | francisco paco fran cisco pancho | guadalupe lupe | guillermo memo | ignacio nacho | jesus chus | jose pepe | manuel manolo manu | mercedes merche | rosario charo | concepcion concha conchi
  dolores lola | eduardo edu | enrique quique | fernanda fer nanda | fernando fer nando | gonzalo gonza | joaquim quim joca | joaquin quino | anastasios tasos | athanasios thanos nasos | christos chris
  dimitra dimi | eleftheria elef ria | eleni leni nitsa | evangelos vangelis | georgios george yorgos giorgos | ioannis yannis john yiannis | konstantinos kostas costas dinos gus | kyriakos kyri | nikolaos nikos nick
  panagiotis panos takis | spyridon spyros | stavros steve | theodoros theo | vasileios vasilis bill | nguyen wyn | xiaoming ming | siu lan | hyunwoo hyun woo | minjung jung | wing wingy | lachlann lachie
  domhnall donald | ruaraidh rory | tormod norman | uilleam willie | iomhar ivor | murchadh murdo | murdo murdie | mairi mary | peigi peggy | ciorstaidh kirsty | mhairi mairi | aodhan aidan | aodh hugh
  aisling ash ais | aoibheann eevin | blathnaid blaw | bronagh bro | caoilfhionn keelin | clodagh clo clod | colm col | cormac mac | dearbhla derv | diarmaid dermot | donnacha donagh denis | eimear em | eithne ethna
  fergal ferg | fiachra fiach | fionn finn | fionnuala nuala finola fin | gearoid ger garrett | gobnait gobby abbey | laoise leesh | lorcan lorc larry | maeve maevey | muiris maurice | niamh neevie neeve
  orlaith orla | padraig podge paudie pat pod | peadar peter pete | rioghnach rio | sadhbh sive | seoirse george | sorcha sarah | turlough toddy terry | treasa tess
`
  .trim()
  .split(/\s*[|\n]\s*/u)
  .map((group) => group.split(/\s+/u))
