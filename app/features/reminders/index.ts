export { keepReminding, remindJob } from './daily.ts'
export { sendLinksAnewJob } from './send-anew.ts'
