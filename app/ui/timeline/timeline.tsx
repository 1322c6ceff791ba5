import type { Child } from 'hono/jsx'
import { Icon, type IconName } from '../icon/icon.tsx'

/** Something that happened, which opens in place. `colour` is that of its client. */
export type TimelineEntry = {
  id: string
  when: string
  day: string
  title: string
  icon: IconName
  detail?: string | undefined
  state?: Child
  colour?: number | undefined
  body?: Child
  open?: boolean | undefined
}

/** What happened, in the order given. */
export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol class="timeline" aria-label={label}>
      {entries.map((entry) => (
        <li class={entry.colour === undefined ? undefined : `series-${entry.colour}`} id={`entry-${entry.id}`}>
          <span class="timeline-mark">
            <Icon name={entry.icon} />
          </span>
          {entry.body ? (
            <details class="timeline-entry" open={entry.open}>
              <summary>
                <Line entry={entry} />
                <Icon name="open" />
              </summary>
              <div class="timeline-body">{entry.body}</div>
            </details>
          ) : (
            <div class="timeline-entry">
              <Line entry={entry} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function Line({ entry }: { entry: TimelineEntry }) {
  return (
    <span class="timeline-line">
      <time class="quiet small" datetime={entry.day}>
        {entry.when}
      </time>
      <span class="timeline-title">{entry.title}</span>
      {entry.detail !== undefined && <span class="quiet small">{entry.detail}</span>}
      {entry.state}
    </span>
  )
}
