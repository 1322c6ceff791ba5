/** Something that a document says beside its text: who wrote it, where, what was changed. */
export type Hidden = { what: string; says: string }
