const width = 96

/** Breaks words into lines no wider than the page, indented. */
export function wrapped(words: string, indent: number, first: string = ''): string {
  const lines: string[] = []
  let line = first === '' ? ' '.repeat(indent) : `${first} `.padEnd(indent)
  let empty = true
  for (const word of words.split(/ (?! )/)) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ' '.repeat(indent)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line].map((one) => one.trimEnd()).join('\n')
}
