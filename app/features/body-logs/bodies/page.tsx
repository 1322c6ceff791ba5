import { routes } from '../../../routes.ts'
import { ButtonLink } from '../../../ui/button/button.tsx'
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import type { BodyLog } from '../log.ts'
import { LevelProgress, missingWords } from '../progress.tsx'
import { nextLevel } from '../rules.ts'

/** A sheet a body: what is missing for the next level, how far it is, and the way to its log. */
export function BodiesPage({ logs }: { logs: readonly BodyLog[] }) {
  if (logs.every(({ entries }) => entries.length === 0)) {
    return (
      <EmptyState icon="diary" title="Nothing to count yet" action={<ButtonLink href={routes.clients.at()}>Go to your clients</ButtonLink>}>
        Professional bodies such as the ICF, the EMCC and the Association for Coaching ask for a log of your hours. Log your sessions as you do anyway: the logs
        draw themselves up, and you download them when you apply.
      </EmptyState>
    )
  }
  return (
    <div class="stack">
      {logs.map((log) => {
        const level = nextLevel(log.body, log.entries, log.beside)
        return (
          <Sheet title={log.body.body} id={log.body.id} aside={level.title}>
            <div class="stack">
              <p>{missingWords(level, log)}</p>
              <LevelProgress level={level} log={log} />
              <p>
                <a href={routes.bodyLog.at({ body: log.body.id })}>Open the {log.body.short} log</a>
              </p>
            </div>
          </Sheet>
        )
      })}
    </div>
  )
}
