import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { ProgressBar } from '../../ui/progress-meter/progress-meter.tsx'
import { scaleWords } from './questionnaires.ts'

const words: Readonly<Record<number, string>> = scaleWords

/** How far each statement was said to be true, in words and as a bar. */
export function RatingList({ ratings }: { ratings: readonly { question: string; score: number }[] }) {
  if (ratings.length === 0) return <></>
  const lines = ratings.map(({ question, score }) => ({
    term: question,
    says: (
      <>
        {words[score] ?? score} <span class="quiet">({score} of 4)</span>
        <ProgressBar value={score} needed={4} small />
      </>
    ),
  }))
  return <DefinitionList lines={lines} />
}
