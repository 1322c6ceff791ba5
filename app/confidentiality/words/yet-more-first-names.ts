/** First names of these islands and of families from everywhere, as people are called in diaries. Folded. Our own list. */
export const yetMoreFirstNames = `
  aarav abbas abbie abby abdi abdirahman abdulkadir abebe abu ada adela adeline adil adnan adrienne aeron afzal agatha aggie ahmet ahsan aida aimee
  akira akram albie alexia alexis alhassan alin alina alma althea alyssa amadou amal ambreen amjad amos anais anastasiia anastazja andie andrina andriy
  anette angelica angelina angie anh ania anja anneka annelise annika anoushka antoinette anwar anya aram ariana ariella arif arjan arkadiusz armaan
  arnie arwa arwyn asghar ashanti ashleigh assumpta astrid attracta aubrey ayan ayla ayse azad barnaby baz bea beatrix bedwyr berenice bernie bertha
  bessie betsan betsy betty bev bianca billie binyamin blanche bobbie bogusia bohdan bozena brayden brett bridie britney brody brooke bryce cadell cai
  callan callie calvin caoimhe cara carly carole carolyn carrie casper cassie catalin cathy caz cecil cecily cedric celine chandra chanel charmaine
  cherie cheryl chidera chima chrissie christa christabel cilla cindy clarence claude claudette claudiu clemmie cleo clifford clint clyde cody colleen
  colum concepta conrad cora cordelia corey corina cory cosmin costel courtney curtis cynan cyril dagmara damon dana dani danni danny danylo darcey
  darcy darrell darryl daryl dasha davy dayo daz deanna deb debbi debra deepika deio deji delia demba denice denny denzil desiree dessie dexter dilan
  dina dinah dionne dirk dmitry dmytro dom dora dorcas dougie dragos duane duc dulcie dwayne dwight dympna ebuka eddy edie efan efe effie efua eifion
  elain eleni eli elis elisa elise elke elmer elspeth elvira emile emilian emmeline erlend ernie errol ese eshe esmee etta euan eugenie eunan eurof
  everton evie eze ezra faizan fallon fanny farhad farid farooq faye fergal fflur finley fionn fleur flo florin floyd fran frankie frazer freyja frida
  gabe gabi gabriella gabrielle gail garry gayle georgie germaine gerry gertrude ghazala gheorghe gideon gil gilly gina ginny giselle gita goretti
  gracie granville greer gretchen gulzar gus gwen gwenan gwennan gwil haakon hakan hal haley halyna hamid hank hanna haris harish harriett harvey hattie
  hayden hefin hemant henna hester hetty hibo hina hira hiwa hoa hodan horace howie hubert hui huma humza huong hyun iffat ifrah ignatius ijaz ike ilie
  imtiaz inez inna ioana ionela ionut irvine iryna isha issy ivanna iyabo iza izzy jacqui jadwiga jago jai janette janey janis jarrod jarvis jasper
  javaid jaxon jayson jeanne jed jem jemma jeri jerry jesse jessie jez jimmy jin jing jiwon joao joasia jocelyn jody joely joey johnnie johnny jon
  jonathon joni jonny jordana josefina josiah josie jude judy jules julianna juliette julius junaid jyoti kabir kacper kady kai kaitlyn kamlesh kane
  kanwal kara karan kareem kareena karin karla kat katerina kateryna kathie kathy katja katrina katy katya kayden kayla kelsey kemal kendra kenechukwu
  kenny keri kerri kev khadijah khadra khurram kian kiera kiki kimberley kira kirstie kirstin komal kornelia kris kristen kristian kristin kristy
  krystal krystian kurt kwasi kym lacey lainey laney larissa larry lars larysa lateef layla layton leanna lekan lenny leona leonie leonora lesia lester
  lexi lexie leyla lianne libby liliana lilly lindy ling linh linzi lisbeth liudmyla liviu llio llion loretta lori lou louie louisa luana lucian lucien
  lucille lucinda luminita luned lyn lyndon lyndsay lyndsey lynsey lyuba mabli madalina maddie maddy madge maeve magnus maisie maja majella maksym
  malachi malika maqsood mara marc marcella marcia marcy mared margo mari marianne marilyn marisa marissa marjory marnie martina marty maryna marzena
  maude maximilian maz mehreen mehwish meilir mel melinda melvin merle mervyn mia michaela mihangel mila mildred millicent millie milly milo mimi minal
  mindy ming minji minnie mirain miranda mircea mirek mohamad mohini mohsen molly monty mumtaz murat mushtaq mya mykhailo mykola myles myra nabeel nadja
  nansi naoko narelle nargis nat natalya nathanial naveed nazar nazia nazir neal neema nell nellie nettie nev neville nga nicki nicoleta nikki niko
  nikolai nilesh nishat noelle nola noor octavian odhran ola oleh olha oliwia olly oluchi orlando osei ostap oswald otto ovidiu pablo paloma pam parvin
  patrycja patryk patsy patti pavlo peggy penelope percy perpetua petro philomena phineas phuong pia portia qasim qing quang queenie quratulain radek
  radu rae raheela rahim raju ralph raluca ramandeep ramon raphael rashad razvan reece reg reginald remy rene reza rhea rhiain rhun ria ricky riley rima
  ritu robbie robyn rocco rochelle rojin rolf romy rosa rosamund roscoe roseanne rosetta rowena roxana roxy roya rudy rufus rupinder russ sabiha sadaf
  safiya sahil sahra saif salvatore saman sameer sammie sammy sandie sangeeta sapna sarfraz sasha satnam satoshi saul segun selin senga sergio seth
  shabbir shadi shafiq shakil shama shania shawna shay shaz shazad shea sheba sheilagh shelby sheldon shereen sherko sherman sherry shireen shirin shiv
  shivam shoaib sidney sienna sierra silvester silviu simona sindy sion sita sofiia solomiia solveig sonya sophy sorin stacy stefano stepan
  stephan struan suki sumera sung susanna susie suzannah suzi suzie svitlana sylvie sylwia taiwo takashi talha tam tammy taras tasneem tayla teddy tegid
  teleri terrence tesni tess tessa tetiana thanh thea theresia thierry thuy tia tiana tola tomas tommy tope tori torquil tosin tracie trang trey tricia
  trudi trystan tudor ty umaira uriah vadym valeriy vandana vasyl venetia vicki viktoria vince violeta viorel vira virginia vitaliy viv viviana vlad
  waheed walt waqas wasim wesley wilbur wilf wilhelm willie wojtek wyatt xander xia xiao yan yana yaqub yaroslav yasin yevhen yildiz yoko yong yue
  yulia yuriy yusra yvie zack zafar zahid zain zaki zane zeenat zeke zhen zoryana zosia zoya zuzia
  caitriona triona sanjida shabana rukhsana farzana sultana tahmina nasima rahima rohima jannat sumaiya tasnim nadiya maliha bushra sobia uzair sohaib haroun junayd zakariya ismaeel luqman bilquis gulnaz shakila parveen nighat tasleem rifat
  seonaid mhairi ciorstaidh beathag effie jessamy tamsyn morwenna demelza kerensa jowan denzel petroc piran annmarie rosanne roseann leighanne maryanne
`
