import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import { keepingWords, type KeptWhere } from '../../keeping/index.ts'
import { whatIsKept } from '../consent.ts'
import { contentHash } from '../content.ts'
import type { Contract, Party } from '../contract.ts'
import { crumbsOf } from '../naming.ts'
import { ContractText } from '../reading.tsx'
import { SignForm, type Attempt } from '../sign-form.tsx'

export type SignHerePage = { contract: Contract; party: Party; where: KeptWhere; attempt?: Attempt; refusal?: string }

/** A party reads and signs on the learner’s device. What the copy will say of it stands at the top. */
export function answerSignHerePage(ask: Ask, page: SignHerePage, status: ContentfulStatusCode = 200): Response {
  const { contract, party, where, attempt, refusal } = page
  const breadcrumb = [...crumbsOf(contract), { label: 'Contract', href: routes.contract.at({ contract: contract.id }) }]
  const lede = `For somebody without an e-mail address. Hand over your device: ${party.alias} reads the contract and signs below. The copy will say that it was signed in person on the device of ${where.learnerName}, without a link or a code by e-mail.`
  const notices = refusal !== undefined && (
    <Notice kind="problem" title="This was not signed">
      <p>{refusal}</p>
    </Notice>
  )
  const action = routes.signHere.at({ contract: contract.id, party: party.id })
  return answerPage(
    ask,
    { title: `${party.alias} signs here`, breadcrumb, lede, notices },
    <div class="stack">
      <ContractText contract={contract} />
      <Sheet title="What is kept, and how long" id="kept">
        <ul class="prose list-disc ps-5">
          {[...whatIsKept, ...keepingWords(where, 'signature')].map((words) => (
            <li>{words}</li>
          ))}
        </ul>
      </Sheet>
      <Sheet title="Sign" id="sign">
        <SignForm action={`${action}#sign`} seen={contentHash(contract)} attempt={attempt} />
      </Sheet>
    </div>,
    status,
  )
}
