import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
]

/** How long the browser waits for what should be there; the machine may be busy, and a test that waits in vain is ended by its own limit. */
export const patience = { timeout: 90_000 }

/** The Chromium that the tests of the UI kit look through. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: flags, ...patience })
}

/** Somebody’s own window of it, which waits as long as the machine needs. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(patience.timeout)
  return context
}
