export { keepReminding, remindJob } from './daily.ts'
