import { routes } from '../../../routes.ts'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { changeSafeguarding } from '../actions.ts'
import { keepClientForm, showClientForm, type ClientForm } from '../client-form.tsx'
import { clientForms, safeguardingTyped } from '../forms.ts'
import { safeguardingWarning, whyDayIsRefused } from '../rules.ts'
import { safeguardingFields, type SafeguardingText } from '../schema.ts'

const about: ClientForm<typeof safeguardingFields> = {
  form: clientForms.safeguarding,
  schema: safeguardingFields,
  address: (client) => routes.clientSafeguarding.at({ client: client.id }),
  title: (client) => `Keep ${client.alias} safe`,
  lede: 'Answer these before you meet for the first time. Whoever assesses you sees whether a DBS check is needed, and its day.',
  submit: 'Save the answers',
  saved: safeguardingTyped,
  problems: dayProblems,
  keep: (tx, visit, client, revision, text) => changeSafeguarding(tx, visit, client.id, revision, text),
  done: (text) => ['Saved.', safeguardingWarning({ ...text, dbsCheckedOn: text.dbsCheckedOn })].filter(Boolean).join(' '),
  above: (client) => {
    const warning = safeguardingWarning(client)
    return (
      <div class="stack-tight">
        {warning !== undefined && (
          <Notice kind="attention" title="A DBS check is needed">
            {warning}
          </Notice>
        )}
        <p>
          Worried about them? <a href={routes.safeguardingNote.at({ client: client.id })}>Keep a safeguarding note</a>: it is sealed, and you say who else may
          open it.
        </p>
      </div>
    )
  },
}

function dayProblems(text: SafeguardingText, _client: unknown, today: string): Problems {
  const refused = whyDayIsRefused(text.dbsCheckedOn, today, 'The date of your DBS check')
  return refused === undefined ? {} : { dbsCheckedOn: refused }
}

export const showSafeguarding = showClientForm(about)
export const keepSafeguarding = keepClientForm(about)
