/** Towns, counties and points of the compass in the names of bodies: alone they name no employer. Folded. Our own list. */
export const places: ReadonlySet<string> = new Set(
  `
  north south east west northern southern eastern western central greater upper lower mid middle royal national local public united first new old great grand city county
  england scotland wales ireland ulster britain british welsh scottish english irish cymru cymraeg europe european africa african asia asian london manchester birmingham leeds liverpool bristol sheffield newcastle
  nottingham leicester coventry bradford hull stoke wolverhampton derby plymouth southampton portsmouth norwich exeter york bath oxford cambridge reading swindon brighton bournemouth preston blackpool
  bolton oldham rochdale salford stockport wigan warrington chester carlisle durham sunderland middlesbrough gateshead lincoln peterborough ipswich colchester chelmsford luton watford guildford canterbury
  dover hastings gloucester cheltenham worcester hereford shrewsbury telford stafford lichfield cardiff swansea newport wrexham bangor aberystwyth carmarthen llanelli caernarfon merthyr rhondda
  pontypridd barry bridgend neath powys gwent gwynedd dyfed ceredigion pembrokeshire glamorgan anglesey conwy denbighshire flintshire monmouthshire torfaen caerphilly abertawe caerdydd casnewydd
  edinburgh glasgow aberdeen dundee inverness stirling perth paisley fife lothian tayside highland highlands orkney shetland ayrshire lanarkshire grampian borders falkirk clyde belfast derry
  londonderry lisburn newry armagh antrim tyrone fermanagh dublin cork galway limerick kent surrey sussex essex hampshire berkshire dorset devon cornwall somerset wiltshire avon cumbria lancashire
  yorkshire humberside northumberland northumbria tyneside wearside teesside merseyside cheshire derbyshire nottinghamshire lincolnshire norfolk suffolk cambridgeshire bedfordshire hertfordshire
  buckinghamshire oxfordshire gloucestershire worcestershire herefordshire shropshire staffordshire warwickshire leicestershire rutland northamptonshire midlands thames severn mersey tyne vale valley
  wheal saint glen loch port porth mount fort castle abbey priory minster harbour cross hull norwich shetland tyneside humber wensum border
  coast bay park hill river sea lake town village home green red blue white black golden silver sun star moon rose oak summit harbour haven bridge bright care health life community family people
  `
    .trim()
    .split(/\s+/u),
)
