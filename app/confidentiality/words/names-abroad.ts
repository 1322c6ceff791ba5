function groupsOf(lines: string): readonly (readonly string[])[] {
  return lines
    .trim()
    .split(/\s*[|\n]\s*/u)
    .map((group) => group.split(' '))
}

/** First names that are one in several languages, as people answer to the one or the other. Folded. Our own list. */
const firstNamesAbroad = groupsOf(`
  david dafydd dewi dawid daithi daud dawood | john sion ieuan ioan ifan evan sean eoin iain ian jan juan giovanni ivan yahya jean johann joao | mary mair mari maire mairi maria marie maryam miriam moira
  george sior jerzy jorge giorgio georgios gheorghe | stephen steffan stefan esteban etienne stephane stefano szczepan | peter pedr peadar piotr pedro pierre pietro petr boutros | paul pol pawel pablo paolo pavel bulus
  james iago seamus jakub jaime jacques giacomo yaqub hamish jacob | michael meical mihangel micheal michal miguel michel mikhail mihai | william gwilym wiliam liam guillaume wilhelm guillermo uilleam
  margaret marged mairead malgorzata margarita marguerite mererid | elizabeth elisabeth bethan elzbieta isabel elisabetta eilis ealasaid | catherine catrin katarzyna caitlin catriona caterina ekaterina katarina catalina
  anne ann anna hanna ana aine | helen elen helena elena olena | joseph joss jozef jose giuseppe yusuf youssef seosamh | matthew mathew mateusz mateo matteo matthieu maitiu | luke lukasz luc lucas luca
  mark marc marek marco marcus | andrew andreas andrzej andres andrea andre aindriu andrei | thomas tomos twm tomasz tomas tommaso | richard rhisiart ryszard ricardo risteard | robert rhobert robat roberto roibeard
  henry harri henryk enrique henri enrico anrai | edward iorwerth edwart eduardo edouard eadbhard | charles siarl karol carlos carlo karl cathal | louis llywelyn lewis luis luigi ludwik | hugh huw aodh hugo ugo | jane sian siobhan joan joanna sinead jeanne juana giovanna sine
  alice alys alicja alicia | gwenllian gwendoline gwen | patrick padrig padraig patricio patryk | bridget ffraid brid brighid brigid brigida | christopher krzysztof cristobal christophe crisdean | alexander aleksander alasdair alejandro alexandre iskander
  anthony antoni antonio antoine antaine | philip phylip filip felipe philippe pilib | nicholas nicolas mikolaj nikolai nioclas nicola | simon szymon shimon simone simeon | susan siwsan zuzanna susana suzanne | ruth rut | rachel rahel raquel
  sarah sara sorcha zara | abraham ibrahim avraham | isaac ishaq isaak | moses musa moise | solomon sulaiman suleiman | joshua yusha yeshua | gabriel jibril | noah nuh | eve efa ewa eva aoife | martha marta | agnes agnieszka ines una
  laura lowri lora | emily emilia emelie | gregory grzegorz gregorio grigor | francis ffransis franciszek francisco francesco proinsias | geoffrey sieffre gofraidh | arthur artur arturo | theresa teresa treasa | julia julie iulia giulia siwlia
`)

/** Surnames in the forms of two languages. Folded, without what goes before them (Ó, Mac, ap). Our own list. */
const surnamesAbroad = groupsOf(`
  suilleabhain sullivan o'sullivan | murchu murchadha murphy | carthaigh mccarthy maccarthy | briain brien o'brien bryan | ceallaigh kelly o'kelly | neill niall o'neill neil | conchobhair connor o'connor connors | dochartaigh doherty o'doherty docherty
  gallchobhair gallagher | raghallaigh reilly o'reilly riley | breathnach walsh walshe | searcaigh sharkey | bhriain brien o'brien | riain ryan o'ryan | donnchadha o'donoghue donohoe donoghue | domhnaill donnell o'donnell | loinsigh lynch | faolain whelan phelan
  murchadh murphy | braonain brennan | broin byrne o'byrne | cleirigh cleary clarke | coileain collins | cuinn quinn | dalaigh daly o'daly | duinn dunne | fearghail farrell o'farrell | flannagain flanagan | floinn flynn o'flynn | gabhann smith mcgowan | giolla gill
  hogain hogan | laoghaire laoire o'leary leary | mathuna mahony o'mahony mcmahon | mahuna mcmahon | maille o'malley malley | meachair maher meagher | nuallain nolan | riordain riordan o'riordan | ruairc rourke o'rourke | seaghdha shea o'shea | siochain sheehan | tuama toomey
  tuathail toole o'toole | burca burke | aodha hayes magee mckee | eochaidh keogh kehoe | aonghusa mcguinness guinness | dhomhnaill donnell macdonald mcdonald | leoid macleod mcleod | ghrioghair macgregor mcgregor | choinnich mackenzie mckenzie | aoidh mackay mckay
  caimbeul campbell | stiubhart stewart stuart | friseal fraser | moireach murray | rothach munro | gille-mhaoil macmillan | siwan jones | sion jones john | ieuan evans bevan | hywel howell howells powell | rhys rees rice price pryce prys | rhisiart pritchard richards | owain owen bowen
  harri parry harries harris | huw pugh hughes | robert probert roberts | llwyd lloyd floyd | fychan vaughan | gruffydd griffith griffiths | morgan morgans | gwilym williams | tomos thomas | dafydd davies david | wyn wynne wynn winn | gwyn gwynne gwynn | llywelyn llewellyn llewelyn | iorwerth yorath | bedo beddoes | einion bennion beynon
`)

function byMember(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>()
  for (const group of groups) for (const name of group) all.set(name, [...(all.get(name) ?? []), ...group.filter((other) => other !== name)])
  return all
}

const firstNamesBy = byMember(firstNamesAbroad)
const surnamesBy = byMember(surnamesAbroad)

/** What a first name is in other languages. */
export function firstNameAbroad(name: string): readonly string[] {
  return firstNamesBy.get(name) ?? []
}

/** What a surname is in another language. */
export function surnameAbroad(name: string): readonly string[] {
  return surnamesBy.get(name) ?? []
}
