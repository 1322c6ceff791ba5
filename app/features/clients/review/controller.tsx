import { routes } from '../../../routes.ts'
import { toTyped } from '../../../ui/form/typed.ts'
import { reviewClient } from '../actions.ts'
import { keepClientForm, showClientForm, type ClientForm } from '../client-form.tsx'
import { clientForms } from '../forms.ts'
import { whyReviewIsRefused } from '../rules.ts'
import { reviewFields } from '../schema.ts'

const about: ClientForm<typeof reviewFields> = {
  form: clientForms.review,
  schema: reviewFields,
  address: (client) => routes.reviewClient.at({ client: client.id }),
  title: (client) => `Review the work with ${client.alias}`,
  lede: 'The review closes the path that began with the needs. It looks back on all of it, with the client where you can.',
  submit: 'Save the review',
  saved: (client, today) => toTyped({ reviewedOn: client.reviewedOn ?? today, review: client.review }),
  problems: (text, client, today) => {
    const why = whyReviewIsRefused(text.reviewedOn, client.startedOn, today)
    return why === undefined ? {} : { reviewedOn: why }
  },
  keep: (tx, visit, client, revision, text) => reviewClient(tx, visit, client.id, revision, text),
  done: (_text, client) => `The review of your work with ${client.alias} is saved.`,
}

export const showReview = showClientForm(about)
export const keepReview = keepClientForm(about)
