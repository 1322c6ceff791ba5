const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text as HTML: paragraphs, line ends within them, and nothing of it as markup. */
export function asHtml(text: string): string {
  if (text === '') return ''
  const escaped = text.replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign)
  return escaped
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('')
}
