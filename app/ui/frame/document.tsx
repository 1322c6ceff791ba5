import { raw } from 'hono/html'
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Assets } from '../assets.ts'

const speculation = JSON.stringify({
  prefetch: [
    {
      where: { and: [{ href_matches: '/*' }, { not: { selector_matches: '[data-no-prefetch]' } }, { not: { selector_matches: '[data-no-prefetch] *' } }] },
      eagerness: 'moderate',
    },
  ],
})

/** What waits is drawn hatched; every picture of a page uses this one pattern. */
const hatch = raw(
  '<svg width="0" height="0" class="absolute" aria-hidden="true"><defs><pattern id="hatch" patternUnits="userSpaceOnUse" width="7" height="7" patternTransform="rotate(45)"><rect class="hatch-ground" width="7" height="7"/><path class="hatch-line" d="M1 0v7"/></pattern></defs></svg>',
)

const description = 'Coachfolio keeps the practice, the portfolio and the assessment of coaches and mentors who work towards a qualification.'

/** The HTML document around a page: style, font, script, and what may be fetched ahead. `prefetch={false}` for people without an account. */
export function Document(props: PropsWithChildren<{ title: string; assets: Assets; nonce: string; prefetch?: boolean; head?: Child }>) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="description" content={description} />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#141817" media="(prefers-color-scheme: dark)" />
        <link rel="preload" href={props.assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
        <link rel="stylesheet" href={props.assets.style} />
        <link rel="icon" type="image/svg+xml" href={props.assets.icon} />
        <script type="module" src={props.assets.client} nonce={props.nonce}></script>
        {props.prefetch !== false && (
          <script type="speculationrules" nonce={props.nonce}>
            {raw(speculation)}
          </script>
        )}
        {props.head}
      </head>
      <body>
        {hatch}
        {props.children}
      </body>
    </html>
  )
}

/** A page as the text that goes over the line. Throws when a part of it is asynchronous: pages read first and draw afterwards. */
export function renderPage(page: Child): string {
  const text = String(page)
  if (text === '[object Promise]') throw new Error('A page must be drawn at once')
  return `<!doctype html>${text}`
}
