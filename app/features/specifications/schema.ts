import { z } from 'zod'
import { longestText } from '../../specification/yaml.ts'
import { skeletonKinds } from '../../specification/skeleton.ts'
import '../../ui/form/field-meta.ts'

const text = z.string().max(longestText)

/** The text of a draft as it is mended on its page. */
export const draftSchema = z.object({
  text: text.meta({
    label: 'The file',
    subject: 'the text of the specification',
    control: 'textarea',
    rows: 28,
    hint: 'YAML, as docs/writing-a-specification.md describes it. It is kept as you write it, good or not yet.',
  }),
})

/** A text that was pasted rather than uploaded. */
export const pasteSchema = z.object({
  text: text.meta({ label: 'The text', subject: 'the text of the specification', control: 'textarea', rows: 8 }),
})

const kinds: Readonly<Record<(typeof skeletonKinds)[number], string>> = {
  unit: 'A unit',
  qualification: 'A qualification with its units',
  pathways: 'A qualification with pathways and a choice of units',
}

/** What a new specification is to be about. */
export const skeletonSchema = z.object({
  kind: z.enum(skeletonKinds).meta({ label: 'About', subject: 'what it is about', options: skeletonKinds.map((value) => ({ value, label: kinds[value] })) }),
})

/** What a draft is tried on. */
export const trySchema = z.object({
  unit: z.string().meta({ label: 'Unit', control: 'select' }),
  record: z.string().meta({ label: 'Record', control: 'select', hint: 'An example, or the record of a learner of your centre, without a name.' }),
})

/** What a draft is compared with. */
export const compareSchema = z.object({ with: z.string().meta({ label: 'Compare it with', control: 'select' }) })
