import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { FileInput } from '../../../ui/file-input/file-input.tsx'
import { Fields } from '../../../ui/form/fields.tsx'
import { Form } from '../../../ui/form/form.tsx'
import type { Problems } from '../../../ui/form/parse-form.ts'
import type { Typed } from '../../../ui/form/typed.ts'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPublicPage } from '../../frame/index.ts'
import { fingerprintFields } from '../schema.ts'
import type { ContractFacts, Verdict } from './verdict.ts'
import { factLines, partyWords, verdictWords } from './words.ts'

export type VerifyPage = { verdict?: Verdict; fileProblem?: string; values?: Typed; problems?: Problems }

/** The page on which anybody checks a copy. It says who has signed by alias, and nothing of what was agreed. */
export function answerVerifyPage(ask: Ask, page: VerifyPage, status: ContentfulStatusCode = 200): Response {
  const { verdict, fileProblem, values, problems } = page
  return answerPublicPage(
    ask,
    {
      title: 'Check a contract',
      lede: 'See whether a copy of a contract is unaltered, and who has signed it.',
      notices: verdict && <Found verdict={verdict} />,
      assurance: <p>A file that you check here is not kept. No name is shown: parties stand under their aliases.</p>,
    },
    <>
      <FileForm problem={fileProblem} />
      <Sheet title="Check a fingerprint" id="fingerprint">
        <Form action={`${routes.verify.at()}#fingerprint`} problems={problems}>
          <Fields schema={fingerprintFields} values={values} problems={problems} />
          <div class="button-row">
            <Button kind="quiet" icon="search">
              Check the fingerprint
            </Button>
          </div>
        </Form>
      </Sheet>
      <p class="small quiet">
        To have your PDF reader know the seal, add the <a href={routes.sealCertificates.at()}>certificates of this installation</a> to those it trusts.
      </p>
    </>,
    status,
  )
}

function FileForm({ problem }: { problem: string | undefined }) {
  return (
    <Sheet title="Check a file" id="file">
      <form class="form" method="post" action={routes.verify.at()} enctype="multipart/form-data" novalidate>
        <FileInput
          name="file"
          label="The sealed PDF"
          hint="The file as you downloaded it or as it came by mail, not a print or a scan."
          accept=".pdf"
          problem={problem}
        />
        <div class="button-row">
          <Button icon="check">Check the file</Button>
        </div>
      </form>
    </Sheet>
  )
}

function Found({ verdict }: { verdict: Verdict }) {
  const { good, title, says } = verdictWords(verdict)
  return (
    <>
      <Notice kind={good ? 'done' : 'problem'} title={title}>
        {says.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Notice>
      {'contract' in verdict && <Facts contract={verdict.contract} />}
    </>
  )
}

function Facts({ contract }: { contract: ContractFacts }) {
  const lines = factLines(contract).map(({ term, says }) => ({ term, says: <span class="break-all">{says}</span> }))
  return (
    <Sheet title="What it is" id="found">
      <div class="stack">
        <DefinitionList lines={lines} />
        <h3>Who has signed, as the records stand today</h3>
        <DefinitionList lines={contract.parties.map((party) => ({ term: party.party, says: partyWords(party) }))} />
      </div>
    </Sheet>
  )
}
