import { readPassages, type Passage } from '../test/confidentiality/labelled.ts'
import { measure, type Score } from '../test/confidentiality/measure.ts'

function rate(some: number, all: number): string {
  return all === 0 ? '–' : (some / all).toFixed(3)
}

function lineOf({ kind, labels, hit, places, right }: Score, held: Score | undefined): string {
  const heldBack = held === undefined ? '' : `${rate(held.hit, held.labels)} (${held.labels})`
  const precise = held === undefined ? '' : `${rate(held.right, held.places)} (${held.places})`
  return [
    kind.padEnd(18),
    String(labels).padStart(6),
    rate(hit, labels).padStart(8),
    rate(right, places).padStart(10),
    heldBack.padStart(14),
    precise.padStart(14),
  ].join('  ')
}

function tableOf(passages: readonly Passage[], heading: string): string {
  const all = measure(passages)
  const held = measure(passages.filter(({ heldBack }) => heldBack))
  const clean = passages.filter(({ labels }) => labels.length === 0).length
  return [
    `${heading}: ${passages.length} passages, ${clean} of them with nothing to find`,
    '',
    ['what'.padEnd(18), 'labels', '  recall', ' precision', '  held: recall', 'held: precise.'].join('  '),
    ...all.scores.map((score) =>
      lineOf(
        score,
        held.scores.find(({ kind }) => kind === score.kind),
      ),
    ),
    '',
  ].join('\n')
}

function thirdBlindSet(third: boolean): string {
  const passages = readPassages('thirdBlind')
  const heading = 'Third blind set: by other hands again, of other people, places and trades; all of it held back'
  if (third) return tableOf(passages, heading)
  return `${heading}: ${passages.length} passages, measured only with --third\n`
}

/**
 * Prints precision and recall of the leak check on the labelled sets; on the third blind set only if it is asked for (`--third`), so that the finder is not
 * made with an eye on its figures. `--wrong` lists the mistakes but for those held back; with `--all` those that were held back until they had served as
 * proof, the second blind set among them. The mistakes in the third blind set are never listed: it is what the finder is measured by.
 */
export function printLeaks(listWrong: boolean, all: boolean, third: boolean): void {
  const sets = [
    { passages: readPassages('own'), heading: 'Made with the finder; one in three was held back: its mistakes were never listed, its figures were seen' },
    {
      passages: readPassages('independent'),
      heading: 'Written and labelled by somebody who had not read the finder; one in three was held back likewise, until it had served as proof',
    },
  ]
  const secondBlind = {
    passages: readPassages('secondBlind'),
    heading: 'Second blind set: again written and labelled without reading the finder; all of it held back',
  }
  for (const { passages, heading } of [...sets, secondBlind]) process.stdout.write(`${tableOf(passages, heading)}\n`)
  process.stdout.write(`${thirdBlindSet(third)}\n`)
  if (!listWrong) return
  for (const { passages } of [...sets, secondBlind]) process.stdout.write(`${measure(passages.filter(({ heldBack }) => all || !heldBack)).wrong.join('\n')}\n`)
}
