import { routes } from '../../../routes.ts'
import { changeClient } from '../actions.ts'
import { keepClientForm, showClientForm, type ClientForm } from '../client-form.tsx'
import { clientForms, clientTyped } from '../forms.ts'
import { clientFields } from '../schema.ts'

const about: ClientForm<typeof clientFields> = {
  form: clientForms.changed,
  schema: clientFields,
  address: (client) => routes.editClient.at({ client: client.id }),
  title: (client) => `Change what you say of ${client.alias}`,
  submit: 'Save the changes',
  saved: clientTyped,
  problems: () => ({}),
  keep: (tx, visit, client, revision, text) => changeClient(tx, visit, client.id, revision, text),
  done: (text) => `Saved. ${text.alias} is up to date.`,
}

export const showEdit = showClientForm(about)
export const keepEdit = keepClientForm(about)
