import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { ProgressBar } from '../../ui/progress-meter/progress-meter.tsx'
import type { Feedback } from './queries.ts'

/** How far each statement was said to be true, in words and as a bar, and what was chosen. */
export function RatingList({ ratings, scale, choices }: Pick<Feedback, 'ratings' | 'scale' | 'choices'>) {
  if (ratings.length + choices.length === 0) return <></>
  const highest = scale.length - 1
  const rated = ratings.map(({ question, score }) => ({
    term: question,
    says: (
      <>
        {scale[score] ?? score} <span class="quiet">{`(${score} of ${highest})`}</span>
        <ProgressBar value={score} needed={highest} small />
      </>
    ),
  }))
  return <DefinitionList lines={[...rated, ...choices.map(({ question, answer }) => ({ term: question, says: answer }))]} />
}
