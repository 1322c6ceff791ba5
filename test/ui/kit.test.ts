import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { AxeBuilder } from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { previewPages, renderPreview } from '../../app/ui/preview.tsx'
import { findTooSmall } from '../harness/too-small.ts'
import { workOf } from '../harness/work-of.ts'
import { openChromium, openWindow } from './browser.ts'
import { servePreview } from './preview-server.ts'

let site: Awaited<ReturnType<typeof servePreview>>
let browser: Browser

beforeAll(async () => {
  site = await servePreview()
  browser = await openChromium()
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

const slugs = previewPages().map((page) => page.slug)
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const looks = [
  { width: 390, colorScheme: 'light', pages: slugs },
  { width: 1280, colorScheme: 'dark', pages: slugs },
  { width: 390, colorScheme: 'dark', pages: ['home', 'forms', 'states'] },
  { width: 1280, colorScheme: 'light', pages: ['home', 'forms', 'states'] },
] as const

describe.each(looks)('at $width px in $colorScheme', ({ width, colorScheme, pages }) => {
  let page: Page

  beforeAll(async () => {
    const context = await openWindow(browser, { viewport: { width, height: 900 }, colorScheme, bypassCSP: true, reducedMotion: 'reduce' })
    page = await context.newPage()
  })

  afterAll(() => page.context().close())

  test.each(pages)('%s has no axe violation and does not scroll sideways', async (slug) => {
    await page.goto(`${site.address}/ui-kit/${slug}`)
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(standards).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)).toEqual([])
    expect(passes.map((pass) => pass.id)).toContain('color-contrast')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test.each(slugs)('on a phone everything on %s is large enough to read and to press', async (slug) => {
  const context = await openWindow(browser, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(`${site.address}/ui-kit/${slug}`)
  expect(await page.evaluate(findTooSmall)).toEqual([])
  await context.close()
})

test.each(slugs)('%s is valid HTML', async (slug) => {
  const html = renderPreview(slug, '/ui-kit', site.assets, 'test') ?? ''
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      'doctype-style': 'off',
      'form-dup-name': 'off',
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-implicit-button-type': 'error',
      'long-title': 'off',
      'require-sri': 'off',
      'no-inline-style': 'error',
    },
  })
  const report = await validator.validateString(html)
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`))).toEqual([])
})

test('every page keeps to the strictest content security policy and logs nothing', async () => {
  const said: string[] = []
  const context = await openWindow(browser)
  const page = await context.newPage()
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(String(error)))
  for (const slug of slugs) await page.goto(`${site.address}/ui-kit/${slug}`)
  expect(said).toEqual([])
  await context.close()
})

test('what every page loads first is at most 60 kB of style, script and font', async () => {
  const files = await Promise.all([site.assets.style, site.assets.client, site.assets.font].map((address) => readFile(join(site.folder, address))))
  const bytes = files.map((file, at) => (at === 2 ? file.length : gzipSync(file).length))
  expect(bytes[1]).toBeLessThan(30_000)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000)
})

test('the preview shows every examples file', async () => {
  const preview = await readFile('app/ui/preview.tsx', 'utf8')
  const files = (await readdir('app/ui', { recursive: true })).filter((file) => file.endsWith('.examples.tsx'))
  expect(files.length).toBeGreaterThan(18)
  expect(files.filter((file) => !preview.includes(file))).toEqual([])
})

test('a page is drawn in about a millisecond', () => {
  const draw = () => renderPreview('home', '/ui-kit', site.assets, 'test')
  for (let warm = 0; warm < 200; warm += 1) draw()
  const milliseconds = workOf(() => {
    for (let at = 0; at < 100; at += 1) draw()
  })
  expect(milliseconds / 100).toBeLessThan(8)
})
