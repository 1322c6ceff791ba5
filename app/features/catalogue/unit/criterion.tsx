import { counted } from '../../../kernel/text.ts'
import { howMeasured, isJudgementOnly, partInWords } from '../../../specification/requirement-words.ts'
import type { Criterion, Requirement } from '../../../specification/schema.ts'
import { commandVerbs } from '../../../specification/vocabulary.ts'
import { AskedFor, type Asked } from '../../../ui/asked-for/asked-for.tsx'
import { CriterionFold } from '../../../ui/criterion-fold/criterion-fold.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { StateBadge } from '../../../ui/state-badge/state-badge.tsx'
import { SourceNotes } from '../facts.tsx'

/** A criterion: its words as published, and when it is opened its command verbs, what it asks for and how that is measured, and what lies around it. */
export function CriterionOfUnit({ criterion, level }: { criterion: Criterion; level: number }) {
  const { id, number, statement, notes, requirements, whatToDo, content, guidance, evidence } = criterion
  return (
    <CriterionFold
      id={`criterion-${id}`}
      number={number}
      statement={statement}
      badge={isJudgementOnly(criterion) && <StateBadge state="submitted" words="For the assessor to judge" />}
      toDo={counted(requirements.length, 'thing asked for', 'things asked for')}
    >
      <SourceNotes notes={notes} />
      <Verbs verbs={criterion.verbs} level={level} />
      <h4>What it asks for</h4>
      <AskedFor asked={requirements.map(askedOf)} />
      <Points title="What you do here" points={whatToDo} ordered />
      <Points title="What it covers" points={content} />
      <Points title="What the assessor expects" points={guidance} />
      {evidence.length > 0 && <p class="small quiet">Evidence that may show it: {evidence.join(', ')}.</p>}
    </CriterionFold>
  )
}

/** R115: the level from which a verb is fit stands beside it; it is our own reading of the level descriptors. */
function Verbs({ verbs, level }: { verbs: readonly string[]; level: number }) {
  if (verbs.length === 0) return <></>
  return (
    <p class="small quiet">
      {verbs.length === 1 ? 'Command verb: ' : 'Command verbs: '}
      {verbs.map((verb, at) => (
        <>
          {at > 0 && ', '}
          <strong>{verb}</strong> <VerbLevel from={commandVerbs[verb]} level={level} />
        </>
      ))}
    </p>
  )
}

function VerbLevel({ from, level }: { from: number | undefined; level: number }) {
  if (from === undefined) return <></>
  return <>{from > level ? `(usual from level ${from}, above this unit’s)` : `(usual from level ${from})`}</>
}

function askedOf(requirement: Requirement): Asked {
  return { sentence: requirement.sentence, how: howMeasured(requirement), points: pointsOf(requirement), source: requirement.source }
}

function pointsOf(requirement: Requirement): Asked['points'] {
  switch (requirement.measure) {
    case 'parts':
      return requirement.parts.map((part) => ({ name: partInWords(part), words: part.write ?? '' }))
    case 'judgement':
      return requirement.lookFor.map((words) => ({ words }))
    case 'count':
    case 'hours':
    case 'each':
    case 'order':
    case 'evidence':
      return []
  }
}

function Points({ title, points, ordered = false }: { title: string; points: readonly string[]; ordered?: boolean }) {
  if (points.length === 0) return <></>
  const lines = points.map((point) => <li>{point}</li>)
  return <Disclosure summary={title}>{ordered ? <ol class="prose">{lines}</ol> : <ul class="prose">{lines}</ul>}</Disclosure>
}
