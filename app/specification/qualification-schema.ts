import { z } from 'zod'

const text = z.string().min(1)
const references = z.array(text).meta({ description: 'References of units, in this file or another' })

/** Letters, digits, full stops and hyphens. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, { error: 'letters, digits, full stops and hyphens' })
  .meta({ description: 'Letters, digits, full stops and hyphens; it never changes once in use' })

/** It stands in addresses, and is found with or without its strokes. */
export const reference = z
  .string()
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9/. -]*[A-Za-z0-9])?$/, { error: 'letters, digits, strokes, spaces, full stops and hyphens' })

/** What a result may be; docs/requirement-language.md says what each means. Source: S2 (R109), S3 (R110). */
export const resultScale = z.enum(['pass/referral', 'pass/fail'])

/** Remarks of ours about the source: what is printed oddly, breaks off or is missing (R019). */
export const notes = z.array(text).default([])

/** What a source prints about a unit or a qualification besides its numbers, kept as printed (R003). */
export const facts = z
  .strictObject({
    reviewDate: text.optional(),
    standards: z
      .strictObject({ title: text, references: z.array(text).min(1) })
      .optional()
      .meta({ description: 'National occupational or professional standards it is linked to' }),
    submittedBy: text.optional(),
    sector: text.optional(),
    sectorSupport: text.optional(),
    sectorSubjectArea: text.optional(),
    equivalents: z.array(text).min(1).optional(),
    availability: text.optional(),
    regulation: text.optional(),
    guidedLearningHoursPrintedAs: text.optional().meta({ description: 'When the source says more than a number, like a minimum' }),
  })
  .default({})

const choice = z.strictObject({
  id,
  title: text,
  take: z.int().min(1).default(1).meta({ description: 'How many of these units' }),
  from: references.min(2),
})

const rules = {
  mandatory: references.default([]),
  choices: z.array(choice).default([]),
}

/** A qualification: what it is worth, and which units together make it. */
export const qualification = z.strictObject({
  id,
  reference: reference.optional().meta({ description: 'The regulator’s number, like 603/7180/8, where one is printed' }),
  title: text,
  kind: z.enum(['award', 'certificate', 'diploma']),
  level: z.int().min(1).max(8),
  credits: z.int().min(1),
  guidedLearningHours: z.int().min(0),
  totalQualificationTime: z.int().min(1).optional().meta({ description: 'Hours' }),
  resultScale,
  standsAlone: z.boolean().default(true),
  supports: z.array(text).default([]).meta({ description: 'Qualifications it may be offered beside' }),
  facts,
  notes,
  ...rules,
  pathways: z.array(z.strictObject({ id, title: text, ...rules, notes })).default([]),
})

export type Qualification = z.output<typeof qualification>
export type Choice = z.output<typeof choice>
export type Pathway = Qualification['pathways'][number]
