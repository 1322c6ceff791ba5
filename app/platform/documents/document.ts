/** A part of a document, in the order in which it is read. Line breaks in texts are kept. */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'facts'; lines: readonly { term: string; says: string }[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] }
  /** A drawing as SVG of our own making, and what somebody hears who cannot see it. */
  | { kind: 'mark'; svg: string; alt: string }

/** A file that travels inside the document, for programs. */
export type AttachedFile = { name: string; type: string; description: string; text: string }

/** A document before it is set: what it says, and when it is said to be made. */
export type Document = {
  title: string
  author: string
  description: string
  footer: string
  blocks: readonly Block[]
  files: readonly AttachedFile[]
  at: Temporal.Instant
}
