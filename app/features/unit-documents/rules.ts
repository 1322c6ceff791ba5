/** R032: what is to be read before a unit is begun. */
export const unitDocuments = ['specification', 'task-sheet', 'sufficiency-sheet'] as const

export type UnitDocument = (typeof unitDocuments)[number]

/** How a document is called, and what stands in it. */
export const documentWords: Readonly<Record<UnitDocument, { title: string; holds: string }>> = {
  specification: { title: 'Unit specification', holds: 'What the unit is worth, its outcomes and criteria as published, and what each covers.' },
  'task-sheet': { title: 'Task sheet', holds: 'What you do for each criterion, step by step, in plain words.' },
  'sufficiency-sheet': { title: 'Sufficiency sheet', holds: 'How much is enough for each criterion, and what your assessor looks for.' },
}

/** Whether a part of an address names a document of a unit. */
export function isUnitDocument(name: string): name is UnitDocument {
  return unitDocuments.some((document) => document === name)
}

/** Which edition of which specification a document belongs to. */
export type Edition = { specification: string; edition: string }

/** That a document of an edition was read, and on which day. */
export type Acknowledgement = Edition & { document: UnitDocument; on: string }

/** The days on which the documents of an edition were acknowledged. What was read of another edition does not count for this one. */
export function readOn(acknowledgements: readonly Acknowledgement[], of: Edition): Map<UnitDocument, string> {
  const own = acknowledgements.filter(({ specification, edition }) => specification === of.specification && edition === of.edition)
  return new Map(own.map(({ document, on }) => [document, on]))
}

/** R031, R032: what is still to be read. It stands among the next steps and keeps nobody from anything. */
export function unreadOf(acknowledgements: readonly Acknowledgement[], of: Edition): UnitDocument[] {
  const read = readOn(acknowledgements, of)
  return unitDocuments.filter((document) => !read.has(document))
}
