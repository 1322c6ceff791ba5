/**
 * The Flesch-Kincaid grade of a text in English: roughly the year of school in which it is read with ease. Grade 7 is an age of
 * about 12. Source: J. P. Kincaid and others, Derivation of New Readability Formulas for Navy Enlisted Personnel, 1975.
 */
export function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn)
  if (words.length === 0) throw new Error('There are no words to measure')
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

function wordsIn(sentence: string): string[] {
  return sentence.match(/[A-Za-z’']+/g) ?? []
}

/** Groups of vowels, without a silent e at the end; at least one. */
export function syllablesIn(word: string): number {
  const bare = word.toLowerCase().replaceAll(/[^a-z]/g, '')
  const spoken = bare.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0)
}

/** The sentences of a page in its main part: paragraphs, points and headings of three words or more, without what `leave` says. */
export function sentencesIn(html: string, leave: RegExp = /^$/): string[] {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const blocks = main.match(/<(p|li|h1|h2|legend|label|summary|button)\b[^>]*>[\s\S]*?<\/\1>/g) ?? []
  return blocks
    .map((block) =>
      block
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll('&#39;', '’')
        .replaceAll(/&[a-z]+;/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .flatMap((block) => block.split(/(?<=[.?!:;])\s+/))
    .filter((sentence) => wordsIn(sentence).length >= 3 && !leave.test(sentence))
}
