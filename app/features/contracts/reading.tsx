import type { Child } from 'hono/jsx'
import { longDay } from '../../kernel/dates.ts'
import { DefinitionList } from '../../ui/definition-list/definition-list.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { MarkDrawing } from '../../ui/signature-pad/mark-drawing.tsx'
import type { Contract } from './contract.ts'
import { kindWords } from './naming.ts'
import { termsToRead } from './terms.ts'

/** The text of a version, in readable sections. `aside` stands beside its heading. */
export function ContractText({ contract, aside }: { contract: Contract; aside?: Child }) {
  const facts = [
    { term: 'Kind', says: kindWords(contract) },
    { term: 'Agreed on', says: longDay(contract.agreedOn) },
    { term: 'Version', says: String(contract.version) },
    ...(contract.changeNote === '' ? [] : [{ term: 'What has changed', says: <span class="as-typed">{contract.changeNote}</span> }]),
  ]
  return (
    <Sheet title={contract.kind === 'organisation' ? 'The agreement' : 'The contract'} id="text" aside={aside}>
      <div class="stack">
        <DefinitionList lines={facts} />
        {termsToRead(contract).map(({ label, text }) => (
          <section class="stack-tight">
            <h3>{label}</h3>
            <p class="as-typed">{text}</p>
          </section>
        ))}
      </div>
    </Sheet>
  )
}

/** A name typed and a mark drawn, opened from the vault. */
export type Signature = { name: string; mark: string }

/** How somebody has signed. */
export function SignatureView({ signature }: { signature: Signature }) {
  return (
    <span class="row">
      <strong>{signature.name}</strong>
      {signature.mark !== '' && <MarkDrawing mark={signature.mark} of={signature.name} />}
    </span>
  )
}
