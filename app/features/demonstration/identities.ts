/** Who somebody of a story really is. It goes into the vault and stands nowhere else. */
export type RealPerson = { name: string; email: string; employer?: string }

type Letter = 'A' | 'B' | 'C'

/** The real people behind the aliases of each learner: clients by letter, stakeholders by the letter of their client. */
export const identities = {
  amara: {
    clients: {
      A: { name: 'Priya Nair', email: 'priya.nair@northgate-hospital.example', employer: 'Northgate Hospital' },
      B: { name: 'Tomos O’Shea', email: 'tomos.oshea@northgate-hospital.example', employer: 'Northgate Hospital' },
      C: { name: 'Zoë Llŷn', email: 'zoe.llyn@northgate-hospital.example', employer: 'Northgate Hospital' },
    },
    stakeholders: {
      A: { name: 'Helena Whitcombe', email: 'helena.whitcombe@northgate-hospital.example' },
      B: { name: 'Rukhsana Mirza', email: 'rukhsana.mirza@northgate-hospital.example' },
    },
  },
  ben: { clients: { A: { name: 'Desmond Achebe', email: 'desmond.achebe@castlebus.example', employer: 'Castle Buses' } }, stakeholders: {} },
  carys: {
    clients: {
      A: { name: 'Marguerite Baptiste', email: 'm.baptiste@saltmarsh-schools.example', employer: 'Saltmarsh Schools Trust' },
      B: { name: 'Callum Tresidder', email: 'c.tresidder@saltmarsh-schools.example', employer: 'Saltmarsh Schools Trust' },
      C: { name: 'Inês Carvalho', email: 'i.carvalho@saltmarsh-schools.example', employer: 'Saltmarsh Schools Trust' },
    },
    stakeholders: {
      A: { name: 'Oluwaseun Adeyemi', email: 'o.adeyemi@saltmarsh-schools.example' },
      B: { name: 'Bronwen Prosser', email: 'b.prosser@saltmarsh-schools.example' },
    },
  },
  dev: {
    clients: {
      A: { name: 'Siobhán Keane', email: 'siobhan@ropewalk-foodbank.example', employer: 'Ropewalk Food Bank' },
      B: { name: 'Piotr Wiśniewski', email: 'piotr@ropewalk-foodbank.example', employer: 'Ropewalk Food Bank' },
    },
    stakeholders: {
      A: { name: 'Cressida Vane-Hollis', email: 'cressida@ropewalk-foodbank.example' },
      B: { name: 'Anneliese Thwaite', email: 'anneliese@ropewalk-foodbank.example' },
    },
  },
  elin: {
    clients: {
      A: { name: 'Gareth Pugh', email: 'gareth.pugh@millstone-bakery.example', employer: 'Millstone Bakery' },
      B: { name: 'Ffion Rhydderch', email: 'ffion.rhydderch@millstone-bakery.example', employer: 'Millstone Bakery' },
      C: { name: 'Thaddeus Brakspear', email: 'thaddeus.brakspear@millstone-bakery.example', employer: 'Millstone Bakery' },
    },
    stakeholders: {
      A: { name: 'Jocasta Ellingworth', email: 'jocasta.ellingworth@millstone-bakery.example' },
      C: { name: 'Perpetua Lindqvist', email: 'perpetua.lindqvist@millstone-bakery.example' },
    },
  },
  jo: { clients: { A: { name: 'Wilf Ashdown', email: 'wilf.ashdown@levels-works.example', employer: 'Levels Works' } }, stakeholders: {} },
} satisfies Record<string, { clients: Partial<Record<Letter, RealPerson>>; stakeholders: Partial<Record<Letter, RealPerson>> }>

/** The members of Elin’s group. */
export const elinMembers: readonly RealPerson[] = [
  { name: 'Rhiannon Castell', email: 'rhiannon.castell@millstone-bakery.example' },
  { name: 'Kwabena Ofori-Atta', email: 'kwabena.ofori-atta@millstone-bakery.example' },
  { name: 'Zsófia Halmágyi', email: 'zsofia.halmagyi@millstone-bakery.example' },
]

/** Supervisors from outside the centre. */
export const outsideSupervisors = {
  carys: { name: 'Morwenna Tregarthen', email: 'morwenna@tregarthen-supervision.example', credentials: 'EMCC-accredited supervisor, eleven years' },
  dev: { name: 'Lachlan Birkett', email: 'lachlan@birkett-coaching.example', credentials: 'ICF PCC, supervises coaches in charities' },
} as const
