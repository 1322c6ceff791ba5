/**
 * How every document looks, in Typst. Its words come as data (`sys.inputs.document`) and are shown as they are: nothing that
 * somebody typed is ever read as markup.
 */
export const pageTemplate = String.raw`
#let doc = json(bytes(sys.inputs.document))
#let accent = rgb("#1f5f57")
#let quiet = rgb("#57534e")
#set document(title: doc.title, author: doc.author, description: doc.description, date: auto)
#set text(lang: "en", region: "gb", font: "Libertinus Serif", size: 11pt)
#set par(leading: 0.62em, spacing: 0.9em)
#set page(paper: "a4", margin: (x: 2.2cm, top: 2cm, bottom: 2.4cm), footer: context {
  set text(size: 8.5pt, fill: quiet)
  grid(columns: (1fr, auto), gutter: 1em, doc.footer, [Page #counter(page).display("1 of 1", both: true)])
})
#show title: set text(size: 20pt, fill: accent)
#show heading: set text(fill: accent, size: 12.5pt)
#show heading: set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 2): set text(fill: black, size: 11pt)

#let lines(text) = text.split("\n").join(linebreak())
#let mark(block) = image(bytes(block.svg), format: "svg", alt: block.alt, height: 1.6cm)
#let facts(block) = grid(columns: (4.4cm, 1fr), row-gutter: 0.8em, column-gutter: 0.8em,
  ..block.lines.map(line => (text(fill: quiet, line.term), lines(line.says))).flatten())
#let rows(block) = table(columns: block.head.len(), stroke: 0.5pt + quiet, inset: 6pt, align: left + top,
  table.header(..block.head.map(strong)), ..block.rows.flatten().map(lines))

#title()
#for block in doc.blocks {
  if block.kind == "heading" { heading(level: 1, block.text) }
  else if block.kind == "subheading" { heading(level: 2, block.text) }
  else if block.kind == "paragraph" { par(lines(block.text)) }
  else if block.kind == "small" { text(size: 9pt, fill: quiet, par(lines(block.text))) }
  else if block.kind == "facts" { facts(block) }
  else if block.kind == "table" { rows(block) }
  else if block.kind == "mark" { mark(block) }
}
#for file in doc.files { pdf.attach("/" + file.name, bytes(file.text), mime-type: file.type, relationship: "data", description: file.description) }
`
