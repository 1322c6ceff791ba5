import type { Child } from 'hono/jsx'

/** What a mail says: paragraphs, one button, more paragraphs, who sends it. All in plain words; nothing in it is HTML. */
export type MailWords = {
  title: string
  preview?: string | undefined
  paragraphs: readonly string[]
  button?: { label: string; href: string } | undefined
  after?: readonly string[] | undefined
  from: string
}

const font = "font-family:'Atkinson Hyperlegible Next',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const dark =
  '@media (prefers-color-scheme:dark){.paper{background:#141817!important}.sheet{background:#1c2221!important;border-color:#323a38!important}.ink{color:#ece9e2!important}.quiet{color:#a9b2ae!important}.button{background:#67c7ac!important;color:#0c1f1a!important}}'

/** A mail as HTML and as plain text, saying the same. */
export function layOutMail(words: MailWords): { html: string; text: string } {
  return { html: `<!doctype html>${String(<Letter words={words} />)}`, text: asText(words) }
}

function asText(words: MailWords): string {
  const button = words.button === undefined ? [] : [`${words.button.label}:\n${words.button.href}`]
  return `${[words.title, ...words.paragraphs, ...button, ...(words.after ?? []), `— ${words.from}`].join('\n\n')}\n`
}

function Letter({ words }: { words: MailWords }) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{words.title}</title>
        <style>{dark}</style>
      </head>
      <body class="paper" style={`margin:0;padding:24px 12px;background:#fbfaf6;${font}`}>
        {words.preview !== undefined && <div style="display:none;max-height:0;overflow:hidden">{words.preview}</div>}
        <div class="sheet" style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #dedbd2;border-radius:10px">
          <h1 class="ink" style="margin:0 0 16px;font-size:22px;line-height:1.3;color:#1e2422">
            {words.title}
          </h1>
          {words.paragraphs.map((words) => (
            <Paragraph>{words}</Paragraph>
          ))}
          {words.button !== undefined && <MailButton {...words.button} />}
          {words.after?.map((words) => (
            <Paragraph>{words}</Paragraph>
          ))}
        </div>
        <p class="quiet" style="max-width:560px;margin:16px auto 0;font-size:14px;line-height:1.5;color:#55605c">
          {words.from}
        </p>
      </body>
    </html>
  )
}

function Paragraph({ children }: { children?: Child }) {
  return (
    <p class="ink" style="margin:0 0 16px;font-size:16px;line-height:1.55;color:#1e2422;white-space:pre-line">
      {children}
    </p>
  )
}

function MailButton({ label, href }: { label: string; href: string }) {
  return (
    <>
      <p style="margin:24px 0">
        <a
          class="button"
          href={href}
          style="display:inline-block;padding:12px 20px;background:#0b5d4b;color:#ffffff;border-radius:8px;font-size:16px;font-weight:600;text-decoration:none"
        >
          {label}
        </a>
      </p>
      <p class="quiet" style="margin:0 0 16px;font-size:14px;line-height:1.5;color:#55605c;word-break:break-all">
        If the button does not open, copy this address: {href}
      </p>
    </>
  )
}
