import { z } from 'zod'
import type { Unit } from '../../specification/schema.ts'
import { evidenceKinds, type EvidenceKind } from '../../specification/vocabulary.ts'
import type { Option } from '../../ui/form/field-meta.ts'

/** The kinds of evidence, each with what it is (R104). */
const kindWords: Readonly<Record<EvidenceKind, { label: string; hint: string }>> = {
  observation: { label: 'Observation', hint: 'Your assessor watched you work' },
  recording: { label: 'Recording', hint: 'A session on video or sound, with the client’s consent' },
  'reflective account': { label: 'Reflective account', hint: 'You looked back on what you did and why' },
  'professional discussion': { label: 'Professional discussion', hint: 'A recorded conversation with your assessor' },
  'work product': { label: 'Work product', hint: 'Something your work itself produced, with nothing confidential in it' },
  'witness testimony': { label: 'Witness testimony', hint: 'Somebody who saw your practice says what they saw' },
  questioning: { label: 'Oral or written questioning', hint: 'Your answers to your assessor’s questions' },
  'personal statement': { label: 'Personal statement', hint: 'Your own account of what you did' },
  feedback: { label: 'Feedback from others', hint: 'Beyond the feedback on your sessions, which is kept under Feedback' },
}

/** A kind of evidence as pages say it. */
export function kindLabel(kind: EvidenceKind): string {
  return kindWords[kind].label
}

const kindOptions: readonly Option[] = evidenceKinds.map((kind) => ({ value: kind, ...kindWords[kind] }))

/** What a piece of evidence can serve: the criteria of the learner's units, and the parts that written pieces need there. */
export type EvidenceChoices = { criteria: readonly Option[]; parts: readonly Option[] }

/** The text of a whole account: it stands in a field of its own, not among the parts. */
const wholeAccount = 'account'

/** The choices that some units give. The unit's number goes before the criterion's where there are several. */
export function choicesIn(units: readonly Unit[]): EvidenceChoices {
  const criteria = units.flatMap((unit) => unit.outcomes.flatMap((outcome) => outcome.criteria.map((criterion) => ({ unit, criterion }))))
  const parts = criteria.flatMap(({ criterion }) => criterion.requirements.flatMap((requirement) => (requirement.measure === 'parts' ? requirement.parts : [])))
  const names = new Set(parts.map(({ part }) => part).filter((part) => part !== wholeAccount))
  return {
    criteria: criteria.map(({ unit, criterion }) => ({
      value: criterion.id,
      label: `${units.length > 1 ? `${unit.number} · ` : ''}${criterion.number} ${criterion.statement}`,
    })),
    parts: Array.from(names, (part) => ({ value: part, label: part.charAt(0).toUpperCase() + part.slice(1) })),
  }
}

/** The one description of a piece of evidence, with the choices that the learner's units give. */
export function evidenceFields({ criteria, parts }: EvidenceChoices) {
  return z.object({
    kind: z.enum(evidenceKinds).meta({ label: 'Kind of evidence', control: 'radios', options: kindOptions }),
    title: z.string().max(200).meta({ label: 'Title', hint: 'Enough to find it again, with no real name in it: “Observed session with Client A”' }),
    heldOn: z.string().optional().meta({ label: 'Date', control: 'date', hint: 'When it happened, or when it was written' }),
    inPerson: z.boolean().meta({ label: 'It was in person, face to face', hint: 'Direct observation is normally in person' }),
    account: z.string().max(20_000).optional().meta({
      label: 'Account',
      control: 'textarea',
      rows: 10,
      hint: 'What happened, your part in it, and what it shows. Call people by their aliases, and leave out whatever is confidential.',
    }),
    parts: z
      .array(
        z.object({
          part: z.string().meta({ label: 'Part', control: 'select', options: parts }),
          text: z.string().max(20_000).meta({ label: 'Text', control: 'textarea', rows: 5 }),
        }),
      )
      .meta({ label: 'Parts of the piece', hint: 'Where a criterion asks for particular parts, write each on its own', addLabel: 'Add another part' }),
    criteria: z
      .array(z.string().refine((id) => criteria.some((option) => option.value === id), { error: 'Choose criteria of your own units' }))
      .meta({ label: 'Criteria it serves', control: 'checkboxes', options: criteria, hint: 'One piece may serve many' }),
  })
}

export type EvidenceFields = z.output<ReturnType<typeof evidenceFields>>
