import { StateBadge } from '../../ui/state-badge/state-badge.tsx'

/** Whether other systems can read a framework. */
export function PublishedMark({ published }: { published: boolean }) {
  return published ? <StateBadge state="met" words="Published" /> : <StateBadge state="not started" words="Not published" />
}
