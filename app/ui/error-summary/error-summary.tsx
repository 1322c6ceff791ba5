import { fieldId } from '../form/field-frame.tsx'
import type { Problems } from '../form/parse-form.ts'
import { Icon } from '../icon/icon.tsx'

/** What has to be put right before a form can be kept, each line leading to its field. Nothing when nothing is wrong. */
export function ErrorSummary({ problems, title }: { problems: Problems; title?: string }) {
  const entries = Object.entries(problems)
  if (entries.length === 0) return <></>
  return (
    <div class="notice tone-problem" role="alert" tabindex={-1} data-focus="" aria-labelledby="problems-title">
      <Icon name="problem" />
      <div class="notice-body">
        <h2 class="notice-title" id="problems-title">
          {title ?? (entries.length === 1 ? 'One thing to put right' : `${entries.length} things to put right`)}
        </h2>
        <ul class="problem-list">
          {entries.map(([name, words]) => (
            <li>{name === '' ? words : <a href={`#${fieldId(name)}`}>{words}</a>}</li>
          ))}
        </ul>
        <p class="small">Nothing you typed is lost.</p>
      </div>
    </div>
  )
}
