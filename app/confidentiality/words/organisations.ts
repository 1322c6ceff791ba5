function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u))
}

/** What kind of a company it is before the law. Folded. */
export const legalForms = set('ltd limited plc llp cic cio inc incorporated gmbh co cyf cyfyngedig')

/** What many organisations are called besides their own name. Folded. */
export const generalWords = set(`
  association group services service solutions company holdings partnership partners trust international consulting consultancy uk care home homes house residential nursing hospice
  hospital hospitals infirmary university health board nhs foundation teaching school schools primary secondary infant junior high grammar academy academies college comprehensive nursery
  sixth form council county borough district police constabulary force fire rescue ambulance prison probation engineering precision manufacturing fabrications castings motors steel systems
  logistics transport haulage freight foods food bakery bakeries dairy farms solicitors legal law accountants architects builders building construction housing charity church centre center
  community society surgery practice clinic medical dental pharmacy media digital technologies technology tech software data retail stores supermarket hotel hotels restaurant cafe bank building
  foundry foundries shipyard garage dairy abattoir printers press publishing studios studio airways airlines ferries buses coaches taxis plumbing electrical roofing joinery landscapes nurseries kennels vets veterinary opticians dentists insurance finance financial energy water power networks rail railway buses airport engineers industries works plant shipyard yard marine aerospace electronics components plastics textiles mill mills
  support advice project projects foodbank refuge shelter mission ministries mosque gurdwara temple youth club theatre arts museum library leisure sports training learning education
  isle brewing brewers brewhouse distillers distillery maltings knitwear textiles hosiery garments tailoring clothing produce growers auctions auctioneers livestock hauliers stevedoring terminals docks harbour commissioners canal heritage
  tearooms tearoom kitchens kitchen catering caterers bakehouse patisserie creamery butchers fishmongers greengrocers florists gardens salon barbers spa gym fitness yoga pilates dance football rugby cricket athletic rovers
  fc rfc afc rufc cc tennis golf sailing rowing riding stables equestrian cattery sanctuary wildlife conservation veterans legion heroes hub pantry larder shop shops market markets institute guild chamber enterprises ventures labs
  laboratories laboratory biotech pharma pharmaceuticals diagnostics instruments optics robotics analytics apps games interactive creative designs brands marketing communications recruitment staffing personnel payroll claims
  assurance mutual savings mortgages pensions wealth lettings property properties developments contractors civils groundworks surveyors glazing windows doors bathrooms flooring carpets furniture upholstery interiors decorators painters
  heating gas boilers drainage waste recycling skips cleaning laundry removals storage couriers parcels fuels tyres vehicles trucks vans caravans campers cycles bikes boats boatyard chandlery fisheries seafood smokehouse poultry
  eggs meats pies milling grain seeds feeds agricultural machinery tools hire equipment rentals fabrication welding forge forging pressings plating coatings packaging cartons printing signs graphics bindery bookshop newsagents gazette
  radio television films productions cinema orchestra choir opera ballet gallery galleries archive archives libraries repertory players direct parish observatory ceramics pottery potteries glassworks joiners shipping shipbuilders
  freightways fishery smokery estate estates allotments nursing carers residential almshouses chaplaincy diocese cathedral abbey priory synagogue minster tabernacle
  & and sons daughters brothers bros department authority agency office commission federation union network alliance collective cooperative co-operative coop credit limited
  cartref cartrefi ysgol gynradd uwchradd gyfun cyngor sir ysbyty prifysgol coleg cwmni canolfan meddygfa heddlu bwrdd iechyd tai cymdeithas ymddiriedolaeth gofal plant meithrin hmp hmyoi
`)

/** Small words in names of organisations. */
export const smallWords = set('the of and for in at on y yr a')

/** With what the names of organisations begin in Welsh. */
export const welshKinds = set(
  'cartref cartrefi ysgol cyngor ysbyty prifysgol coleg cwmni canolfan meddygfa heddlu bwrdd tai cymdeithas ymddiriedolaeth grwp gwasanaeth gwasanaethau theatr llyfrgell banc menter mudiad clinig parc papur melin',
)

/** What belongs to an organisation’s name also without a capital, or before it. */
export const kinds = set('council police hospital hospitals trust university school academy college cartref ysgol ysbyty prifysgol coleg cyngor heddlu hmp')
