import type { Transaction } from 'kysely'
import { unreachable } from '../../../kernel/result.ts'
import type { DB } from '../../../platform/database/connect.ts'
import { postMail } from '../../../platform/mail/mail.ts'
import { oneOf, type Typed } from '../../../platform/web/form.ts'
import { found, type House } from '../../../platform/web/house.ts'
import type { Problems } from '../../../ui/form/parse-form.ts'
import { findRecipient } from '../../clients/index.ts'
import { isCodeWaiting, lockLink, makeCode, minutesOfCode, tryCode, type OpenedLink } from '../../links/index.ts'
import { partyOf } from '../answering.ts'
import { contentHash } from '../content.ts'
import type { Contract, Party } from '../contract.ts'
import { recordContractEvent } from '../events.ts'
import { letterOfCode } from '../letters.ts'
import { findContract, getLearnerPerson, lockContract } from '../queries.ts'
import { whySigningIsRefused } from '../rules.ts'

/** The page has to ask for the code: in what words, and with what wrong. */
export type CodeStep = { words: string; problems?: Problems }

/**
 * The second step of signing by a link: a code mailed to the address in the vault, so that whoever was only passed the link cannot
 * sign. `undefined` when the code is right, and also where there is nothing to sign any more, which `answerByLink` says.
 */
export async function takeSecondStep(tx: Transaction<DB>, house: House, link: OpenedLink, typed: Typed, now: Temporal.Instant): Promise<CodeStep | undefined> {
  await lockContract(tx, link.centreId, link.subjectId)
  if ((await lockLink(tx, link, now)) !== undefined) return undefined
  const contract = found(await findContract(tx, link.centreId, link.learnerId, link.subjectId))
  const party = found(partyOf(contract, link))
  if (whySigningIsRefused(contract, party, contentHash(contract), oneOf(typed, 'seen')) !== undefined) return undefined
  const code = oneOf(typed, 'code').trim()
  if (oneOf(typed, 'again') !== '' || (code === '' && !(await isCodeWaiting(tx, link, now)))) return mailCode(tx, house, link, contract, party, now)
  if (code === '') return { words: waitingWords, problems: { code: 'Type the six digits from the newest letter' } }
  const verdict = await tryCode(tx, link, code, now)
  if (verdict === 'right') return undefined
  const who = { by: { kind: 'link', id: link.id }, at: now } as const
  if (verdict === 'wrong') await recordContractEvent(tx, 'SigningCodeWrong', contract, who, { party: party.id, role: party.role })
  return { words: waitingWords, problems: { code: verdictWords(verdict) } }
}

const waitingWords = `We have sent a code of six digits to your e-mail address. Type it here. It works for ${minutesOfCode} minutes.`

function verdictWords(verdict: 'wrong' | 'expired' | 'too many tries' | 'none'): string {
  switch (verdict) {
    case 'wrong':
      return 'This is not the code that we sent. Look at the newest letter from us.'
    case 'expired':
      return 'This code is too old. Ask for a new one.'
    case 'too many tries':
      return 'This code was typed wrongly too often. Ask for a new one.'
    case 'none':
      return 'Ask for a code first.'
    default:
      return unreachable(verdict)
  }
}

async function mailCode(tx: Transaction<DB>, house: House, link: OpenedLink, contract: Contract, party: Party, now: Temporal.Instant): Promise<CodeStep> {
  const who = { by: { kind: 'link', id: link.id }, at: now } as const
  const to = await findRecipient(tx, house.vault, link.centreId, party.subjectId, { at: now, actor: who.by })
  if (to?.email === undefined) {
    return {
      words: 'You need a code to sign.',
      problems: { code: `We have no e-mail address to send it to. Ask ${link.learnerName}: you can sign in person too.` },
    }
  }
  const made = await makeCode(tx, link, now)
  if (!made.ok) {
    if (made.problem.kind === 'just sent')
      return { words: waitingWords, problems: { code: 'We sent you a code less than a minute ago. Please look for it, also among the junk mail.' } }
    return { words: waitingWords, problems: { code: `We have sent you too many codes today. Try again tomorrow, or ask ${link.learnerName}.` } }
  }
  const sender = await getLearnerPerson(tx, link.centreId, link.learnerId)
  await postMail(tx, house, link.centreId, letterOfCode({ ...to, email: to.email }, sender, contract, made.value.code), now)
  await recordContractEvent(tx, 'SigningCodeSent', contract, who, { party: party.id, role: party.role })
  return { words: waitingWords }
}
