/** Names that are one name: each line is one, in the forms it is used in. Folded. Our own list, for the United Kingdom. */
export const nicknames: readonly (readonly string[])[] = `
abigail abi abbie abby gail
adam ad
agnes nessa nesta aggie
alan allan allen al
albert bert bertie al alby
alexander alex alec sandy al sasha xander lex ali
alexandra alex sandra lexi sasha alexa ali sandie
alfred alf alfie fred
alison ali allie allison
amanda mandy manda
amelia amy millie milly emilia
andrew andy drew andi
angela angie ange
angharad haz harri ang
ann anne annie anna nan nancy hannah
anthony tony ant antony
antonia toni tonia
arthur art artie
barbara barb babs barbie
benjamin ben benny benji
bernard bernie
beverley bev beverly
bethan beth
bronwen bron bronwyn
bradley brad
brenda bren
bridget bridie biddy
caitlin cait katelyn
caroline caz carrie carolyn carol lina
catherine cath cathy kate katie kitty kathryn katherine cate kath kathy katharine kat
catrin cati cat
charles charlie chas chuck chaz
charlotte charlie lottie char lotte
christina chris chrissie tina christine chrissy kirsty
christopher chris kit topher kris
clifford cliff
constance connie
cynthia cindy
dafydd dai dafs davey
daniel dan danny danno
danielle dani elle
david dave davey davy dai
deborah deb debbie debs debby
dennis den denny
derek del
diana di dee diane
donald don donnie
dorothy dot dottie dolly dora
douglas doug dougie
edmund ed eddie ned
edward ed eddie ned ted teddy
eleanor ellie nell nellie elle nora elinor ella leonora
elizabeth liz lizzie beth betty betsy eliza libby elsie lisa elisabeth bess lizzy liza
eluned luned lyn
emily em emmie millie
emma em emmy
eric rick
ernest ernie
esther essie hester
eugene gene
evelyn evie eve
florence flo florrie flossie
frances fran francie frankie franny
francis frank fran frankie
frederick fred freddie freddy
gabriel gabe
gareth gaz gary
gary gaz gazza
geoffrey geoff jeff jeffrey
george georgie
georgina georgie gina georgia
gerald gerry ger jerry
gerard gerry ger
gillian gill jill
glynis glyn
graham gray graeme
gregory greg
griffith griff gruff
gruffydd gruff gruffudd griff guto
gwendolyn gwen wendy
gwenllian gwen gwennie llio
gwilym gwil wil
harold harry hal
harriet hattie harri
heather hev
helen nell ellen helena lena
henry harry hal
herbert bert herb
hugh huw hughie
hywel howell hyw
ieuan iwan ifan
irene rene
isaac zac ike
isabella bella izzy isabel bel isobel isabelle issy
ivor ifor
jacob jake coby
jacqueline jackie jacqui jacky
james jim jimmy jamie jem jimbo
jane janey jayne
janet jan
jason jay
jennifer jen jenny jenni jennie
jeremy jerry jez
jessica jess jessie
joan joanie
joanna jo joanne joey
john jack johnny jon jonny
jonathan jon jonny nathan johnathan
josephine jo josie fifi
joseph joe joey jo
joshua josh
judith judy jude
julia jules julie juliet
katarzyna kasia kaska
kathleen kath kathy kate kay
kenneth ken kenny
kimberley kim kimberly
kristina kris tina
laura laurie lori
laurence larry laurie lawrence loz
leonard len lenny leo
leslie les lesley
lewis lew louis louie
lilian lily lil lillian
louise lou lulu
llewellyn llew lyn llywelyn
llinos lin
lucy lu luce
lucille lucy
madeleine maddy madge maddie
malcolm mal
marged meg mags margaret
margaret maggie meg peg peggy marge margie greta daisy rita mags madge margot megan
maria mary mia ria
marilyn mari lyn
martha marty mattie
martin marty mart
mary molly polly mae may mimi
matilda tilly mattie tilda
matthew matt mat matty
maureen mo
maurice mo
maxwell max
maximilian max
megan meg megs
melanie mel
melissa mel lissa
meredith merry
michael mike mick micky mickey mikey mitch
michelle shell chelle
miriam mim mimi
mohammed mo mohamed muhammad mohammad
morgan mog
myfanwy myf fanny
natalie nat talia
nathaniel nat nathan nate
nicholas nick nicky nico nicolas
nicola nicky nic niki
nigel nige
oliver ollie olly
olivia liv livvy ollie
pamela pam
patricia pat patsy trish tricia paddy
patrick pat paddy rick
paul pauly
penelope penny pen
peter pete
philip phil pip phillip
philippa pip pippa phil
phoebe phoebs
prudence pru prue
rachel rach rae
raymond ray
rebecca becky becca bex becks
reginald reg reggie
rhiannon rhi non
rhodri rhod
rhydderch rhyd
richard rick dick richie ricky rich dickie
robert rab rabbie robbo rob bob bobby robbie bert robin robbo
roberta bobbie robbie
roderick rod roddy
rodney rod
roger rog
ronald ron ronnie
rosalind ros roz lindy
rosemary rosie rose ro
rowland rolly rowly
rupert rup
ruth ruthie
samantha sam sammy
samuel sam sammy
sandra san sandy
sarah sally sadie sal sara
sebastian seb
sharon shaz shaza
shirley shirl
sian shan
simon si
sioned shonny
solomon sol solly
sophia sophie soph sophy
stanley stan
stephanie steph stevie
stephen steve stevie steven ste
stuart stu stew stewart
susan sue susie suzy suki susannah suzanne
sylvia syl sylvie
terence terry tel terrance
theodore theo ted teddy
theresa terry tess tessa teresa tracy
thomas tom tommy tomos
timothy tim timmy
tracey trace tracy
valerie val
vanessa nessa ness
veronica ronnie vera nica
victor vic
victoria vicky tori vic vikki vicki
vincent vince vinny vin
virginia ginny
vivian viv vivien vivienne
walter wally walt wat
wilfred wilf
william will bill billy willy liam wills gwil
winifred winnie freda win
yvonne eve vonnie
zachary zac zach zak
rose rosie
will wills billy bill william
mark marky marko
jack jackie jacko john
art arthur artie
may maisie mae
ben benny benjamin
tom tommy thomas
sam sammy
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
