export { goOn } from './flash.ts'
export { answerPage, answerPublicPage, type PageWords } from './page.tsx'
export { roleName } from './places.ts'
export { answerBroken, answerForbidden, answerNotFound, answerTooLarge } from './problem-pages.tsx'
