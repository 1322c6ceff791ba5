/** Those of her work who are asked about Elin beside her clients: their names go into the vault. */
export const elinColleagues = [
  { name: 'Bartholomew Quince', email: 'bartholomew.quince@millstone-bakery.example' },
  { name: 'Saoirse Dunphy-Vale', email: 'saoirse.dunphy-vale@millstone-bakery.example' },
  { name: 'Ignatius Oyelaran', email: 'ignatius.oyelaran@millstone-bakery.example' },
] as const

type Said = {
  scores: readonly [listens: number, asks: number, tells: number, takes: number, keeps: number, differs: number, grows: number]
  turn: string
  more: string
  less: string
}

/** What came back, in no order. Who wrote which is kept nowhere. */
export const elinRound: readonly Said[] = [
  { scores: [4, 3, 4, 3, 4, 3, 4], turn: 'yes', more: 'Saying what you think yourself, once you have heard everybody.', less: '' },
  {
    scores: [3, 3, 3, 4, 4, 2, 3],
    turn: 'depends',
    more: 'Time. The best talks with you were the ones with no end in the diary.',
    less: 'Metaphors on a busy day.',
  },
  { scores: [4, 4, 3, 3, 3, 3, 4], turn: 'yes', more: 'Questions that I take home.', less: '' },
  { scores: [2, 3, 3, 3, 4, 3, 3], turn: 'yes', more: 'Waiting. You sometimes finish a sentence that was going elsewhere.', less: 'Finishing sentences.' },
  { scores: [3, 4, 4, 4, 4, 3, 4], turn: 'yes', more: 'Coming to the line. People talk differently there.', less: '' },
]
