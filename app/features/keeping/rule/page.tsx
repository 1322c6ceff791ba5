import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { listed } from '../../../kernel/text.ts'
import { memberOf, type Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage, KeptForm, type OpenForm } from '../../frame/index.ts'
import type { OwnRule } from '../queries.ts'
import { keepingOf, yearsAskedBy, yearWords } from '../rules.ts'
import { keepingFields } from '../schema.ts'
import { keepingWords } from '../words.ts'

type Shown = { open: OpenForm; rule: OwnRule; organisations: readonly string[]; problems?: Problems }

/** For how long the centre keeps records: its own rule, what each awarding organisation asks, and the words that people outside read. */
export function answerKeepingPage(ask: Ask, { open, rule, organisations, problems }: Shown, status: ContentfulStatusCode = 200): Response {
  const words = {
    title: 'Keeping records',
    lede: `Records are kept for ${yearWords(rule.years)} after a learner has finished, and longer where an awarding organisation asks for it.`,
  }
  const centre = { name: memberOf(ask).place.centreName }
  const body = (
    <div class="stack">
      <KeptForm open={open} action={routes.keeping.at()} submit="Keep this rule" schema={keepingFields} problems={problems}>
        <Fields schema={keepingFields} values={open.values} problems={problems} />
      </KeptForm>
      {organisations.length > 0 && <Asked rule={rule} organisations={organisations} />}
      <Sheet title="What people outside read" kind="sunken" compact>
        <div class="stack-tight">
          {keepingWords({ learnerName: 'the learner', centre, keeping: keepingOf(rule, organisations) }, 'answer').map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </div>
      </Sheet>
      <p class="small quiet">
        Nothing is deleted by itself: when the time has come, it is for you to do. Who somebody is can be erased before, when they ask, under{' '}
        <a href={routes.accessRequests.at()}>Access requests</a>.
      </p>
    </div>
  )
  return answerPage(ask, words, body, status)
}

function Asked({ rule, organisations }: { rule: OwnRule; organisations: readonly string[] }) {
  const silent = organisations.filter((one) => yearsAskedBy(one) === undefined)
  const asking = organisations.flatMap((one) => {
    const years = yearsAskedBy(one)
    return years === undefined ? [] : [{ name: one, years, kept: keepingOf(rule, [one]).years }]
  })
  return (
    <Sheet title="What awarding organisations ask">
      <div class="stack">
        {asking.length > 0 && (
          <DataTable
            caption="What each awarding organisation asks, and what is kept here"
            hideCaption
            columns={[{ label: 'Awarding organisation' }, { label: 'Asks for at least' }, { label: 'Kept here' }]}
            rows={asking.map(({ name, years, kept }) => [name, yearWords(years), yearWords(kept)])}
          />
        )}
        {silent.length > 0 && <p>{listed(silent)}: nothing is published that we know of, so your own rule stands.</p>}
      </div>
    </Sheet>
  )
}
