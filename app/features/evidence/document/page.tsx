import { counted } from '../../../kernel/text.ts'
import { fileKinds } from '../../../platform/files/kinds.ts'
import type { Contents } from '../../../platform/files/read.ts'
import type { Ask } from '../../../platform/web/house.ts'
import { routes } from '../../../routes.ts'
import { Button, ButtonLink } from '../../../ui/button/button.tsx'
import { DefinitionList } from '../../../ui/definition-list/definition-list.tsx'
import { Disclosure } from '../../../ui/disclosure/disclosure.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { answerPage } from '../../frame/index.ts'
import type { KeptDocument } from '../document-queries.ts'
import type { Evidence } from '../queries.ts'
import { sizeInWords } from './list.tsx'

type Shown = { evidence: Evidence; document: KeptDocument; contents: Contents | undefined }

const mostShown = 3_000

/** A document of the learner’s: what is hidden in it first, for that is what is still to do. */
export function answerDocument(ask: Ask, shown: Shown): Response {
  const { evidence, document, contents } = shown
  const at = { evidence: evidence.id, document: document.id }
  const hidden = contents?.hidden ?? []
  return answerPage(
    ask,
    {
      title: document.name,
      lede: ledeOf(document, hidden.length),
      breadcrumb: [
        { label: 'Evidence', href: routes.evidence.at() },
        { label: evidence.title, href: routes.oneEvidence.at({ evidence: evidence.id }) },
      ],
      main: (
        <ButtonLink href={routes.evidenceFile.at(at)} download icon="download">
          Download, {sizeInWords(document)}
        </ButtonLink>
      ),
    },
    <div class="stack">
      {hidden.length > 0 && <HiddenThings hidden={hidden} action={routes.cleanDocument.at(at)} />}
      {contents !== undefined && <TextOf contents={contents} />}
      <Sheet title="Take it away">
        <p>It no longer goes with this piece of evidence. That it was here stays noted.</p>
        <form method="post" action={routes.removeDocument.at(at)}>
          <Button kind="danger">Take this document away</Button>
        </form>
      </Sheet>
    </div>,
  )
}

function ledeOf({ kind, cleaned }: KeptDocument, hidden: number): string {
  if (fileKinds[kind].read === 'nothing') return 'Nothing in it can be checked by a program. Look and listen yourself: it may not say who a client is.'
  if (hidden > 0) return `${counted(hidden, 'thing is', 'things are')} hidden in it that could say who somebody is.`
  return cleaned ? 'What was hidden in it is taken out.' : 'Nothing is hidden in it that could be found.'
}

function HiddenThings({ hidden, action }: { hidden: Contents['hidden']; action: string }) {
  return (
    <Sheet title="Hidden in it">
      <DefinitionList lines={hidden.slice(0, 100).map(({ what, says }) => ({ term: what, says: <span class="as-typed">{says}</span> }))} />
      <p>Taking it out empties these, accepts tracked changes, removes comments and attached files, and shows hidden sheets and text. The text itself stays.</p>
      <form method="post" action={action}>
        <Button kind="quiet">Take out what is hidden</Button>
      </form>
    </Sheet>
  )
}

function TextOf({ contents: { text, cut } }: { contents: Contents }) {
  const words = text.trim()
  return (
    <Sheet title="Its text">
      <p>
        It is checked with everything else that you write. <a href={routes.confidentiality.at()}>What was found</a>
      </p>
      {cut && <p>It is very long: only its beginning is checked. Read the rest yourself.</p>}
      {words === '' ? (
        <p class="quiet">No text was found in it. If it is a scan, read it yourself.</p>
      ) : (
        <Disclosure summary="As a program reads it">
          <p class="as-typed">{words.length > mostShown ? `${words.slice(0, mostShown)}…` : words}</p>
        </Disclosure>
      )}
    </Sheet>
  )
}
