import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openWindow } from '../ui/browser.ts'

/** What somebody looks through: a phone or a desk, with JavaScript or without. */
export type Look = { name: string; width: 390 | 1280; javaScript: boolean }

/** `seen` holds the pages that axe has read, so that each is read once. Without it axe reads none: another journey has it read them. */
type Told = { look: Look; address: string; seen?: Set<string> }

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const pictures = process.env['JOURNEY_PICTURES']

/**
 * Somebody with a browser of their own, who finds everything by its role and label, as people do. Every page that they
 * arrive on is looked at: no axe violation, nothing on the console, nothing wider than the screen.
 */
export type Walker = {
  page: Page
  isPhone: boolean
  opens(path: string): Promise<void>
  follows(link: string | RegExp, within?: Locator): Promise<void>
  presses(button: string | RegExp, within?: Locator): Promise<void>
  fills(answers: Readonly<Record<string, string>>, within?: Locator): Promise<void>
  chooses(group: string | RegExp, answer: string | RegExp): Promise<void>
  ticks(box: string | RegExp): Promise<void>
  unfolds(summary: string | RegExp): Promise<void>
  reads(...words: readonly (string | RegExp)[]): Promise<void>
  heading(): Promise<string>
  close(): Promise<void>
}

export async function walk(browser: Browser, who: string, told: Told): Promise<Walker> {
  const { look, address } = told
  const isPhone = look.width === 390
  const context = await openWindow(browser, {
    viewport: { width: look.width, height: isPhone ? 844 : 900 },
    hasTouch: isPhone,
    isMobile: isPhone,
    javaScriptEnabled: look.javaScript,
    reducedMotion: 'reduce',
    baseURL: address,
    locale: 'en-GB',
  })
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isAnswer(message.text())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  const reader = look.javaScript ? undefined : await openReader(browser, look)
  let pageNumber = 0

  async function arrive(act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForEvent('load'), act()])
    pageNumber += 1
    await lookAt(page, reader, told, said, `${who}, page ${pageNumber}`)
    if (pictures !== undefined) await takePicture(page, join(pictures, `${look.name.replaceAll(' ', '-')}-${who}-${String(pageNumber).padStart(2, '0')}`))
  }

  return {
    page,
    isPhone,
    opens: (path) => arrive(() => page.goto(path)),
    async follows(link, within = page.locator('main')) {
      const found = await find(within, 'link', link)
      await arrive(() => found.click())
    },
    async presses(button, within = page.locator('main')) {
      const found = await find(within, 'button', button)
      await arrive(() => found.click())
    },
    async fills(answers, within = page.locator('main')) {
      for (const [label, text] of Object.entries(answers)) await field(within, label).fill(text)
    },
    async chooses(group, answer) {
      const choices = page.getByRole('group', { name: group })
      await choices
        .getByLabel(answer, { exact: typeof answer === 'string' })
        .first()
        .check({ force: true })
    },
    ticks: (box) =>
      page
        .getByLabel(box, { exact: typeof box === 'string' })
        .first()
        .check({ force: true }),
    unfolds: (summary) => page.locator('main').locator('summary').filter({ hasText: summary }).first().click(),
    async reads(...words) {
      const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ')
      for (const word of words) expect(text).toMatch(typeof word === 'string' ? literally(word) : word)
    },
    heading: () => page.getByRole('heading', { level: 1 }).innerText(),
    async close() {
      await context.close()
      await reader?.context().close()
    },
  }
}

/** The first link or button of a name; when there is none, the error says which there are. */
async function find(within: Locator, role: 'link' | 'button', name: string | RegExp): Promise<Locator> {
  const all = within.getByRole(role, { name, exact: typeof name === 'string' })
  if ((await all.count()) === 0) {
    const there = await within.getByRole(role).allInnerTexts()
    throw new Error(`No ${role} ${String(name)} on ${within.page().url()}; there are: ${there.join(' · ')}`)
  }
  return all.first()
}

/** A field by its label, whether or not it may be left out. */
function field(within: Locator, label: string): Locator {
  return within.getByLabel(new RegExp(`^\\s*${literally(label).source}( \\(optional\\))?\\s*$`)).first()
}

function literally(words: string): RegExp {
  return new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
}

/** Chromium notes each answer of 400 and above on the console; those that a journey asks for are no fault of the page. */
function isAnswer(text: string): boolean {
  return text.startsWith('Failed to load resource: the server responded with a status of 4')
}

/** Without JavaScript axe cannot run in the page itself: it reads the same page in a second window, whose scripts are kept out. */
async function openReader(browser: Browser, { width }: Look): Promise<Page> {
  const context = await openWindow(browser, { viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true })
  await context.route('**/*.js', (route) => route.abort())
  return context.newPage()
}

/** What a page is made of: every kind of part on it, once. A page made of the same parts as one before need not be read again. */
function shapeOf(): string {
  const parts = Array.from(
    document.querySelectorAll('body *'),
    (one) => `${one.tagName}.${one.classList[0]}.${one.getAttribute('role')}.${one.getAttribute('type')}`,
  )
  return [location.pathname.replaceAll(/[0-9a-f-]{36}|[\w-]{40,}/g, ':id'), ...new Set(parts)].toSorted().join(' ')
}

async function lookAt(page: Page, reader: Page | undefined, told: Told, said: readonly string[], where: string): Promise<void> {
  const name = `${where}: ${new URL(page.url()).pathname}`
  expect(said, name).toEqual([])
  expect(await page.locator('h1').count(), name).toBe(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(0)
  if (told.seen === undefined) return
  const shape = await page.evaluate(shapeOf)
  if (told.seen.has(shape)) return
  told.seen.add(shape)
  const read = reader === undefined ? page : await copyInto(reader, page)
  const axe = new AxeBuilder({ page: read }).withTags(standards).setLegacyMode(true)
  // The same page on the same phone has the same colours: they are read where scripts run, for reading them takes half of the time.
  if (!told.look.javaScript) axe.disableRules('color-contrast')
  const { violations } = await axe.analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`),
    name,
  ).toEqual([])
}

async function copyInto(reader: Page, page: Page): Promise<Page> {
  const url = page.url()
  const body = await page.content()
  await reader.route(url, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), { times: 1 })
  await reader.goto(url)
  return reader
}

async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures ?? '', { recursive: true })
  await page.screenshot({ path: `${name}.png`, fullPage: true })
}
