import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openChromium, openWindow, patience } from './browser.ts'
import { servePreview } from './preview-server.ts'

let site: Awaited<ReturnType<typeof servePreview>>
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  site = await servePreview()
  browser = await openChromium()
})

afterAll(async () => {
  await browser.close()
  await site.close()
})

beforeEach(async () => {
  site.drafts.length = 0
  context = await openWindow(browser, { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  page = await context.newPage()
})

afterEach(() => context.close())

async function open(slug: string): Promise<void> {
  await page.goto(`${site.address}/ui-kit/${slug}`)
  await page.waitForFunction(() => customElements.get('autosave-form') !== undefined)
}

/** Nothing that is sent arrives any longer. Answers what was sent in vain. */
async function cutTheLine(): Promise<string[]> {
  const lost: string[] = []
  await context.route('**/ui-kit/*', (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    lost.push(route.request().postData() ?? '')
    return route.abort()
  })
  return lost
}

test('what is typed is saved as it is written, with the revision it started from', async () => {
  await open('forms')
  await page.getByLabel('What you talked about').fill('Delegating <the> report 🙂')
  await page.getByText('Saved 10:33').waitFor()
  const draft = site.drafts.at(-1)
  expect(draft?.get('summary')).toBe('Delegating <the> report 🙂')
  expect(draft?.get('revision')).toBe('3')
  expect(draft?.getAll('techniques')).toEqual(['GROW', 'Silence'])
  await page.getByLabel('What you talked about').fill('More')
  await expect.poll(() => site.drafts.at(-1)?.get('revision'), patience).toBe('4')
})

test('what is typed while the line is down survives a reload, and is sent when the line is back', async () => {
  await open('forms')
  const lost = await cutTheLine()
  await page.getByLabel('What you talked about').fill('Typed on the train')
  await page.getByRole('button', { name: 'Add another tool' }).click()
  await page.getByLabel('Tool', { exact: true }).last().fill('Scaling')
  await expect.poll(() => lost.at(-1), patience).toContain('Scaling')
  await page.getByText('No connection. Kept on this device').waitFor()
  expect(site.drafts).toEqual([])
  await page.reload()
  await expect.poll(() => page.getByLabel('What you talked about').inputValue(), patience).toBe('Typed on the train')
  expect(await page.getByLabel('Tool', { exact: true }).last().inputValue()).toBe('Scaling')
  await context.unroute('**/ui-kit/*')
  await expect.poll(() => site.drafts.at(-1)?.get('summary'), patience).toBe('Typed on the train')
})

test('words typed before somebody else changed the record are offered, not forced', async () => {
  await open('forms')
  await cutTheLine()
  await page.getByLabel('What you talked about').fill('My words')
  await page.getByText('No connection. Kept on this device').waitFor()
  await context.route('**/ui-kit/forms', async (route) => {
    if (route.request().method() === 'POST') return route.fallback()
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('base-revision="3"', 'base-revision="9"') })
  })
  await page.reload()
  await page.getByText('This was changed elsewhere').waitFor()
  expect(await page.getByLabel('What you talked about').inputValue()).toBe('')
  await page.getByRole('button', { name: 'Put my words back' }).click()
  expect(await page.getByLabel('What you talked about').inputValue()).toBe('My words')
})

test('chips come and go by the keyboard, and are sent', async () => {
  await open('forms')
  const entry = page.getByLabel('Add your own, then press Enter')
  await entry.fill('Metaphor')
  await entry.press('Enter')
  await page.getByRole('button', { name: 'Take away Silence' }).click()
  await expect.poll(() => site.drafts.at(-1)?.getAll('techniques'), patience).toEqual(['GROW', 'Metaphor'])
})

test('the length goes in quarters of an hour, and freely', async () => {
  await open('forms')
  const length = page.getByLabel('How long was it?')
  await page.getByRole('button', { name: '15 minutes more' }).click()
  expect(await length.inputValue()).toBe('90')
  await length.fill('50')
  await page.getByRole('button', { name: '15 minutes less' }).click()
  expect(await length.inputValue()).toBe('45')
  expect(await page.getByText('45 minutes').count()).toBe(1)
})

test('a mark is drawn as strokes and cleared', async () => {
  await open('forms')
  const paper = page.locator('signature-mark canvas')
  await paper.scrollIntoViewIfNeeded()
  await page.locator('signature-mark[pen]').waitFor()
  const box = await paper.boundingBox()
  if (box === null) throw new Error('The paper is not on the page')
  await page.mouse.move(box.x + 40, box.y + 80)
  await page.mouse.down()
  await page.mouse.move(box.x + 200, box.y + 40, { steps: 6 })
  await page.mouse.up()
  const mark = page.locator('signature-mark input')
  await expect.poll(() => mark.inputValue(), patience).toMatch(/^M\d+ \d+(L\d+ \d+)+$/)
  await page.getByRole('button', { name: 'Clear the drawing' }).click()
  expect(await mark.inputValue()).toBe('')
})

test('Ctrl K opens the search over the page and finds as one types', async () => {
  await open('home')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('client')
  await page.getByRole('link', { name: 'Client B', exact: true }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('the desk is worked by keys, but not while somebody types', async () => {
  await open('desk')
  await page.keyboard.press('j')
  await page.keyboard.press('m')
  await page.keyboard.press('j')
  await page.keyboard.press('n')
  expect(await page.locator('input:checked').evaluateAll((boxes) => boxes.map((box) => `${box.getAttribute('name')} ${box.getAttribute('value')}`))).toEqual([
    'decision-1.1 met',
    'decision-1.2 not yet met',
  ])
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys for the desk' }).waitFor()
})

test('the reader is brought to what has to be put right, and from there to the field', async () => {
  await open('forms')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alert')
  await page.getByRole('link', { name: 'Enter an e-mail address' }).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-email')
})

test('without JavaScript every control is there and the dialog opens', async () => {
  const plain = await openWindow(browser, { javaScriptEnabled: false, viewport: { width: 390, height: 800 } })
  const still = await plain.newPage()
  await still.goto(`${site.address}/ui-kit/forms`)
  await still.getByLabel('How long was it?').fill('50')
  await still.getByLabel('Others, one on each line').fill('Silence\nMetaphor')
  await still.getByLabel('7 of 10').check({ force: true })
  expect(await still.getByLabel('Tool', { exact: true }).count()).toBe(2)
  await still.goto(`${site.address}/ui-kit/dialogs`)
  await still.getByRole('button', { name: 'Remove this session' }).click()
  await still.getByRole('dialog', { name: 'Remove the session of 3 November?' }).waitFor()
  await plain.close()
})

test.each([true, false])('on a phone, More opens every place over the page (JavaScript: %s)', async (javaScriptEnabled) => {
  const phone = await openWindow(browser, { viewport: { width: 390, height: 844 }, javaScriptEnabled })
  const on = await phone.newPage()
  await on.goto(`${site.address}/ui-kit/home`)
  const evidence = on.getByRole('link', { name: 'Evidence' })
  expect(await evidence.count()).toBe(0)
  await on.getByRole('button', { name: 'More' }).click()
  await evidence.waitFor()
  await on.getByRole('button', { name: 'Close' }).click()
  expect(await evidence.count()).toBe(0)
  await on.getByRole('button', { name: 'More' }).click()
  await evidence.click()
  await expect.poll(() => on.getByRole('heading', { level: 1 }).innerText(), patience).toBe('Choosing a file')
  expect(await on.getByRole('button', { name: 'More' }).getAttribute('aria-current')).toBe('true')
  await phone.close()
})

test('on a desk the places of a learner stand in the rail without scrolling', async () => {
  await page.setViewportSize({ width: 1280, height: 860 })
  await open('home')
  const rail = page.locator('.rail-places')
  expect(await rail.evaluate((places) => places.scrollHeight - places.clientHeight)).toBeLessThanOrEqual(0)
  expect(await page.getByRole('link', { name: 'Evidence' }).count()).toBe(1)
  expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(0)
})

test.each(['', '#problems-title'])('what has to be put right has the focus, also where the address leads to a part of the page (%j)', async (part) => {
  await page.goto(`${site.address}/ui-kit/forms${part}`, { waitUntil: 'load' })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
  await expect.poll(focused, patience).toBe('alert')
})
