import { feature, type Door, type Handler } from '../../platform/web/feature.ts'
import type { BetweenPart } from './all/between.ts'
import { answerLink, downloadCopy, showAll, showDone, showLink } from './controller.ts'
import { notGuessing } from './guessing.ts'
import { linksPolicy } from './policy.ts'
import type { PurposeTable } from './purpose.ts'

export { createLink, lockLink, markAnswered, markDeclined, putOutAddresses, resendLink, revokeLink, revokeLinks, type Done } from './actions.ts'
export { isCodeWaiting, makeCode, minutesOfCode, spendCode, tryCode } from './code.ts'
export { askerBehind, askerOf, type Asker } from './asker.ts'
export type { Between, BetweenPart } from './all/between.ts'
export { ToEverything } from './all/page.tsx'
export { answerClosedLink } from './closed/page.tsx'
export type { FreshLink, Link, LinkDetails, LinkPurpose, NewLink, OpenedLink, Recipient, WaitingLink, WhyClosed } from './link.ts'
export type { ClosedWords, PurposePages, PurposeTable } from './purpose.ts'
export { findLink, findLinks, findLinksTo, lockLinksTo, findOpenLinksTo, findWaitingLinks, listLinks, type Waiting } from './queries.ts'
export { asNeverSent, isDeclined, whyClosed } from './rules.ts'
export { openedWords } from './words.ts'
export { makeToken, readToken, type ReadToken } from './token.ts'

/** The doors of all links. The features that ask for something give their pages, and their parts of somebody’s one page; `link-purposes.ts` joins them. */
export function linkDoors(purposes: PurposeTable, parts: readonly BetweenPart[]): Door[] {
  return feature(linksPolicy, {
    'GET /l/:token': linkDoor(showLink(purposes)),
    'GET /l/:token/all': linkDoor(showAll(purposes, parts)),
    'POST /l/:token/answer': linkDoor(answerLink(purposes)),
    'GET /l/:token/done': linkDoor(showDone(purposes)),
    'GET /l/:token/copy': linkDoor(downloadCopy(purposes)),
  })
}

/** Whatever an address of a link answers stays out of every search engine that is handed the address. */
function linkDoor(handle: Handler): Handler {
  return notGuessing((ask) => {
    ask.header('X-Robots-Tag', 'noindex')
    return handle(ask)
  })
}
