import { definePolicy } from '../../platform/web/policy.ts'
import { routes } from '../../routes.ts'

/** In the demonstration everybody sees the mail, also somebody who waits for a link to sign in with. Elsewhere it is not there. */
export const outboxPolicy = definePolicy({
  [`GET ${routes.outbox.pattern}` as const]: 'anyone',
  [`GET ${routes.mailMessage.pattern}` as const]: 'anyone',
})
