import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { links } from '../../app/features/link-purposes.ts'
import { askForEverything, type AskedLink } from '../harness/asked.ts'
import { page } from '../harness/browser.ts'
import { testHouse, type TestHouse } from '../harness/house.ts'
import { gradeOf, sentencesIn } from '../harness/readability.ts'
import { demandOf } from '../harness/reading.ts'

let t: TestHouse
let asked: AskedLink[]

beforeAll(async () => {
  t = await testHouse()
  asked = await askForEverything(t)
})
afterAll(() => t.close())

const outside = () => t.as(undefined)

/** The terms of a contract are the learner's own words. What is signed is read with care: the page says how long that takes. */
const contract = /<section[^>]*id="text"[\s\S]*?(?=<section[^>]*id="parties")/
/** What else is asked stands on pages of its own. */
const others = /You have \d+ more requests?[\s\S]*?See everything you are asked/
const isContract = ({ name }: AskedLink) => ['sign contract', 'approve organisation agreement'].includes(name)

describe('every page behind a link', () => {
  test('all nine purposes are there, each questionnaire, and the rounds', () => {
    const purposes = new Set(asked.map(({ name }) => name.split(':')[0]))
    expect(purposes.size).toBe(9)
    expect(asked.length).toBeGreaterThan(15)
    expect(links.length).toBeGreaterThan(0)
  })

  test('R122: says until when what is left there is kept, who deletes it, and how to have a name deleted sooner', async () => {
    for (const { name, path } of asked) {
      const { text, status } = await page(outside().get(path))
      expect(status, name).toBe(200)
      expect(text, name).toContain('kept until 4 years after Lena Learner’s course ends')
      expect(text, name).toMatch(/Then Harbour Coaching Centre deletes (it|them)/)
      expect(text, name).toMatch(/You can ask to have .* deleted sooner\. Ask Lena Learner or Harbour Coaching Centre\./)
      expect(text, name).not.toMatch(/as long as the centre must/)
    }
  })

  test('R122: the number, and whom to write to, are the centre’s', async () => {
    const rule = { years: '7', contact: 'privacy@harbour.example', revision: '0' }
    expect((await t.as(t.people.administrator).post('/keeping', rule)).status).toBe(303)
    for (const { name, path } of asked) {
      const { text } = await page(outside().get(path))
      expect(text, name).toContain('kept until 7 years after')
      expect(text, name).toContain('That is its own rule.')
      expect(text, name).toContain('or write to privacy@harbour.example.')
    }
  })

  test('is of grade 7 or easier, about the age of 12', async () => {
    const grades: Record<string, number> = {}
    for (const { name, path } of asked) {
      const { html } = await page(outside().get(path))
      grades[name] = Math.round(gradeOf(sentencesIn(html.replace(contract, ' '))) * 10) / 10
    }
    const hard = Object.entries(grades).filter(([, grade]) => grade > 7)
    expect(hard, JSON.stringify(grades)).toEqual([])
  })

  test('takes three minutes at most; where a contract is to be read, the page says how long that takes', async () => {
    const times: Record<string, number> = {}
    for (const one of asked) {
      const { html, text } = await page(outside().get(one.path))
      times[one.name] = demandOf(html.replace(others, ' '), isContract(one) ? contract : undefined).seconds
      if (isContract(one)) expect(text, one.name).toMatch(/Reading it takes about \d+ minutes?\./)
      expect(text, one.name).not.toContain('under five minutes')
    }
    const long = Object.entries(times).filter(([, seconds]) => seconds > 180)
    expect(long, JSON.stringify(times)).toEqual([])
  })
})
