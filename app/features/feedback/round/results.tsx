import { counted } from '../../../kernel/text.ts'
import { DataTable } from '../../../ui/data-table/data-table.tsx'
import { Notice } from '../../../ui/notice/notice.tsx'
import { Sheet } from '../../../ui/sheet/sheet.tsx'
import { SpreadBars } from '../../../ui/spread-bars/spread-bars.tsx'
import type { RatedTogether, Results } from '../round-results.ts'
import type { Side } from '../round-rules.ts'
import { sideWords } from '../words.ts'

type Shown = { results: Results; scale: readonly string[]; least: number }

const sides = ['client', 'stakeholder', 'supervisor', 'colleague'] as const satisfies readonly Side[]

/** What a round showed: statement by statement, then what was chosen, then the texts without who or when. */
export function ResultSheets({ results, scale, least }: Shown) {
  const { answers, rated, chosen, written } = results
  return (
    <>
      <Sheet title="Statement by statement" id="statements">
        <p class="quiet">{counted(answers, 'person', 'people')} answered. The mark is the average; the bar reaches from the lowest answer to the highest.</p>
        <SpreadBars scale={scale} rows={rated.flatMap(({ words, all }) => (all === undefined ? [] : [{ words, ...all }]))} />
        <Left left={rated.filter(({ all }) => all === undefined).map(({ words }) => words)} least={least} />
      </Sheet>
      {rated.some((one) => one.sides.length > 0) && <BySide rated={rated} />}
      {chosen.map(({ words, counts }) => (
        <Sheet title={words} compact>
          {counts === undefined ? (
            <p class="quiet">Fewer than {least} answered this.</p>
          ) : (
            <DataTable
              caption={words}
              hideCaption
              columns={[{ label: 'Answer' }, { label: 'People', figures: true }]}
              rows={counts.map((one) => [one.words, String(one.count)])}
            />
          )}
        </Sheet>
      ))}
      {written.map(({ words, texts }) => (
        <Sheet title={words}>{texts.length === 0 ? <p class="quiet">Nobody wrote anything here.</p> : <Texts texts={texts} />}</Sheet>
      ))}
    </>
  )
}

function Texts({ texts }: { texts: readonly string[] }) {
  return (
    <div class="stack">
      {texts.map((text) => (
        <p class="as-typed">{text}</p>
      ))}
    </div>
  )
}

function Left({ left, least }: { left: readonly string[]; least: number }) {
  if (left.length === 0) return <></>
  return (
    <Notice kind="info" title={`Answered by fewer than ${least}, and so not shown`}>
      {left.join(' · ')}
    </Notice>
  )
}

function BySide({ rated }: { rated: readonly RatedTogether[] }) {
  const shown = sides.filter((side) => rated.some((one) => one.sides.some((other) => other.side === side)))
  const meanOf = (one: RatedTogether, side: Side) => one.sides.find((other) => other.side === side)?.spread.mean.toFixed(1) ?? '–'
  return (
    <Sheet title="Side by side" id="sides">
      <p class="quiet">Averages. A side stands here only where nobody’s answer can be worked out from it.</p>
      <DataTable
        caption="Averages by who answered"
        hideCaption
        columns={[{ label: 'Statement' }, ...shown.map((side) => ({ label: capital(sideWords[side].many), figures: true }))]}
        rows={rated.filter((one) => one.sides.length > 0).map((one) => [one.words, ...shown.map((side) => meanOf(one, side))])}
      />
    </Sheet>
  )
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
