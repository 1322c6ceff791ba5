import type { Mail } from './mail.ts'

export type Letter = {
  to: string
  toName?: string
  subject: string
  /** Paragraphs of plain text. */
  paragraphs: readonly string[]
  /** The one thing to do, as a button; its address is also written out. */
  action?: { label: string; url: string }
  closing?: string
}

/** Writes a letter as plain text and as HTML that says the same; everything passed in is text, never markup. */
export function composeMail({ to, toName, subject, paragraphs, action, closing }: Letter): Mail {
  const greeting = toName === undefined ? 'Hello,' : `Dear ${toName},`
  const address = action === undefined ? [] : [`${action.label}:\n${action.url}`]
  const end = closing === undefined ? [] : [closing]
  const text = [greeting, ...paragraphs, ...address, ...end].join('\n\n')
  const body = [paragraph(greeting), ...paragraphs.map(paragraph), ...(action === undefined ? [] : [button(action)]), ...end.map(paragraph)].join('\n')
  return { to, ...(toName === undefined ? {} : { toName }), subject: oneLine(subject), text: `${text}\n`, html: page(oneLine(subject), body) }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escaped(text).replaceAll('\n', '<br>')}</p>`
}

function button({ label, url }: { label: string; url: string }): string {
  const style = 'display:inline-block;padding:12px 20px;border-radius:8px;background:#1f5f57;color:#ffffff;text-decoration:none;font-weight:600'
  return `<p style="margin:0 0 8px"><a href="${escaped(url)}" style="${style}">${escaped(label)}</a></p>\n<p style="margin:0 0 16px;font-size:14px">${escaped(url)}</p>`
}

function page(title: string, body: string): string {
  const style = 'max-width:560px;margin:0 auto;padding:24px;font:16px/1.5 system-ui,sans-serif;color:#1c1917'
  return `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>\n<body><div style="${style}">\n${body}\n</div></body></html>\n`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => entities[letter] ?? letter)
}
