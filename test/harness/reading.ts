/** How fast somebody reads on a phone who reads every word: words a minute. */
const wordsAMinute = 200
const secondsAQuestion = 8
const secondsAFreeText = 20

/** What a person has before them on a page when they answer in the main way: what is folded away is not read, but for its heading. */
export type Demand = { words: number; questions: number; texts: number; seconds: number }

/**
 * A model of how long a page behind a link takes: its words at 200 a minute, 8 seconds for each question that is answered by
 * choosing (its choices are read in that time), 20 seconds for each free text. `without` takes out what a page says the time of itself.
 */
export function demandOf(html: string, without: RegExp = /^(?!)/): Demand {
  const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replaceAll(/<details(?![^>]* open)[^>]*>([\s\S]*?)<\/details>/g, (_all, folded: string) => {
    return /<summary[\s\S]*?<\/summary>/.exec(folded)?.[0] ?? ''
  })
  const shown = main.replace(without, ' ')
  const texts = (shown.match(/<textarea\b/g) ?? []).length + (shown.match(/<input\b(?![^>]*type="(?:hidden|radio|checkbox|submit)")/g) ?? []).length
  const names = new Set(Array.from(shown.matchAll(/<input\b[^>]*type="(?:radio|checkbox)"[^>]*>/g), ([input]) => /name="([^"]*)"/.exec(input)?.[1] ?? ''))
  const questions = names.size + (shown.match(/<select\b/g) ?? []).length
  const words = (
    shown
      .replaceAll(
        /<label class="scale-point">[\s\S]*?<\/label>|<div class="scale-words"[\s\S]*?<\/div>|<input class="radio"[^>]*>\s*<label[\s\S]*?<\/label>/g,
        ' ',
      )
      .replaceAll(/<(script|style|template)\b[\s\S]*?<\/\1>/g, ' ')
      .replaceAll(/<[^>]+>/g, ' ')
      .match(/[A-Za-z0-9’'@.-]*[A-Za-z0-9]+/g) ?? []
  ).length
  return { words, questions, texts, seconds: Math.round((words / wordsAMinute) * 60 + questions * secondsAQuestion + texts * secondsAFreeText) }
}
