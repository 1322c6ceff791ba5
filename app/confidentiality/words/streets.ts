function either(words: string): string {
  const all = words.trim().split(/\s+/u)
  return `(?:${[...all, ...all.map((word) => word.toUpperCase())].join('|')})`
}

/** How streets end, as a part of a pattern, with a capital or in capitals. Our own list. */
export const streets = either(`
  Street Road Avenue Lane Close Drive Way Court Crescent Terrace Place Gardens Grove Park Square Hill Row Mews Walk View Green Rise Villas Cottages House
  St Rd Ave Ln Cl Dr Cres Tce Wynd Brae Vennel Loan Gait Quay Wharf Esplanade Parade Boulevard Croft Embankment Heights Meadow Meadows Mead Paddock
  Brow Slipway Loke Ginnel Snicket Chare Staithe Plain Causeway Entry Garth Lonnen Hythe Pightle Drift Broadway Quadrant Precinct Maltings Rigg Sidings Ropewalk Loaning Bridle Shore Braes Links Knowe
  Orchard Path Passage Ridge Spinney Strand Vale Yard Fold Drove Gate Bank Buildings Parc Approach
`)

/** How streets begin in Welsh. */
export const welshStreets = either(
  'Heol Ffordd Stryd Lôn Rhodfa Maes Clos Cilgant Rhiw Rhes Llys Bryn Tŷ Parc Cae Plas Gerddi Teras Trem Erw Waun Cwrt Rhos Tai Sgwâr Hafod Glan',
)

/** What houses with a name are called. */
export const buildings = either(
  'Court House Lodge Manse Cottage Farm Farmhouse Villa Vicarage Rectory Barn Mansions Tower Towers Building Buildings Mill Grange Bungalow Forge Smithy Chapel Schoolhouse',
)

/** Where units with a number stand. */
export const estates = String.raw`(?:Industrial|Trading|Business|Retail|Enterprise|Science|Technology)\s(?:Estate|Park|Centre)`

/** Words without one of which no address need be sought: all of these, and those of streets abroad and of boxes. */
export const addressWords = [
  streets,
  welshStreets,
  buildings,
  estates,
  'Tan|Pen|Glan|Min|Dan|Brig|Troed|Old|Rue|Avenue|Boulevard|Via|Calle|Piazza|Avenida|Rua|Chemin|Sráid|Bóthar|Ulica|Aleja|ul|al|os|Box',
].join('|')
