import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { page } from '../../../../test/harness/browser.ts'
import { testHouse, type TestHouse } from '../../../../test/harness/house.ts'
import { inCentre } from '../../../platform/database/centre.ts'
import { listBuiltIn, unitSlug } from '../../catalogue/index.ts'

let t: TestHouse
beforeAll(async () => {
  t = await testHouse()
})
afterAll(() => t.close())

const documents = '/catalogue/units/H-617-2907/documents'
const learner = () => t.as(t.people.learner)
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

async function kept() {
  return inCentre(t.database, t.centreId, (tx) =>
    tx.selectFrom('acknowledgement').select(['document', 'specification', 'specification_version', 'acknowledged_on']).orderBy('acknowledged_at').execute(),
  )
}

describe('R032: the documents of a unit are shown', () => {
  test('the unit specification has every outcome, criterion, and what each covers and expects', async () => {
    const { text } = await page(learner().get(`${documents}/specification`))
    const unit = listBuiltIn()
      .flatMap(({ units }) => units)
      .find(({ reference }) => reference === 'H/617/2907')
    for (const { number, statement, criteria } of unit?.outcomes ?? []) {
      expect(text).toContain(plain(`${number} ${statement}`))
      for (const criterion of criteria) {
        for (const words of [`${criterion.number} ${criterion.statement}`, ...criterion.content, ...criterion.guidance]) expect(text).toContain(plain(words))
      }
    }
  })

  test('R033: the task sheet of each unit says step by step what to do, beside the criterion', async () => {
    for (const unit of listBuiltIn().flatMap(({ units }) => units)) {
      const { text } = await page(learner().get(`/catalogue/units/${unitSlug(unit.reference)}/documents/task-sheet`))
      for (const { number, statement, whatToDo } of unit.outcomes.flatMap(({ criteria }) => criteria)) {
        expect(text).toContain(plain(`${number} ${statement}`))
        for (const step of whatToDo) expect(text, unit.reference).toContain(plain(step))
      }
    }
  })

  test('R033: whoever is on the unit is led from a task to where it is done', async () => {
    const { html } = await page(learner().get(`${documents}/task-sheet`))
    const [, href = ''] = /class="put-right" href="([^"#]+)#criterion-501-2\.1"/.exec(html) ?? []
    expect((await learner().get(href)).status).toBe(200)
    expect((await page(t.as(t.people.tutor).get(`${documents}/task-sheet`))).html).not.toContain('class="put-right"')
  })

  test('the sufficiency sheet says how much is enough and what the assessor looks for', async () => {
    const { text } = await page(learner().get(`${documents}/sufficiency-sheet`))
    expect(text).toContain('At least 18 hours of formal coaching or mentoring count.')
    expect(text).toContain('pass or referral')
  })
})

describe('R032: a learner acknowledges each, with a date', () => {
  test('who is not on the unit reads it and acknowledges nothing', async () => {
    const other = '/catalogue/units/K-617-2908/documents'
    expect((await page(learner().get(`${other}/specification`))).text).not.toContain('I have read')
    expect((await learner().post(`${other}/specification/acknowledge`)).status).toBe(404)
    expect(await kept()).toEqual([])
  })

  test('the word is kept with the day and told to the learner’s chain, and the next unread document follows', async () => {
    expect((await page(learner().get(`${documents}/task-sheet`))).text).toContain('I have read the task sheet')
    const sent = await learner().post(`${documents}/task-sheet/acknowledge`)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${documents}/specification`])
    expect(await kept()).toMatchObject([
      { document: 'task-sheet', specification: 'ilm-level-5-effective-coaching-and-mentoring', acknowledged_on: '2026-11-21' },
    ])
    expect((await t.events()).at(-1)).toBe('DocumentAcknowledged')
    expect((await page(learner().get(`${documents}/task-sheet`))).text).toContain('You read the task sheet on 21 November 2026.')
  })

  test('said twice, it stands as it was said first', async () => {
    t.clock.set('2026-11-25T10:00:00Z')
    const events = (await t.events()).length
    expect((await learner().post(`${documents}/task-sheet/acknowledge`)).status).toBe(303)
    expect((await kept()).map((row) => row.acknowledged_on)).toEqual(['2026-11-21'])
    expect((await t.events()).length).toBe(events)
  })

  test('what is unread stands on the list; when all is read, the list says so', async () => {
    expect((await page(learner().get(documents))).text).toContain('2 documents to read')
    for (const document of ['specification', 'sufficiency-sheet']) await learner().post(`${documents}/${document}/acknowledge`)
    const { text } = await page(learner().get(documents))
    expect(text).toContain('You have read all documents of this unit.')
    expect(text).toContain('Read on 25 November 2026')
  })

  test.each(['nothing', '%00', 'constructor', '<b>'])('there is no document %s', async (name) => {
    const path = `${documents}/${encodeURIComponent(name)}`
    expect((await learner().get(path)).status).toBe(404)
    expect((await learner().post(`${path}/acknowledge`)).status).toBe(404)
  })
})

describe('R032: those who work with a learner see who has read what', () => {
  test.each(['tutor', 'supervisor', 'assessor'] as const)('a %s sees their own learners, with the days', async (who) => {
    const { text } = await page(t.as(t.people[who]).get(documents))
    expect(text).toContain('Lena Learner 25 November 2026 21 November 2026 25 November 2026')
    expect(text).not.toContain('Oscar Other')
  })

  test('the administrator sees everybody of the centre', async () => {
    const { text } = await page(t.as(t.people.administrator).get(documents))
    expect(text).toContain('Lena Learner')
    expect(text).toContain('Oscar Other Not yet Not yet Not yet')
  })

  test('a learner sees nobody else, and another centre sees nobody of this one', async () => {
    for (const person of [t.people.otherLearner, t.people.strangerLearner, t.people.strangerAssessor]) {
      expect((await page(t.as(person).get(documents))).text, person.name).not.toContain('Lena Learner')
    }
  })

  test.each(['-1', 'x', '1e99', '99999999999999999999', 'NaN', '0.5'])('a list from %s on is a list all the same', async (from) => {
    expect((await t.as(t.people.administrator).get(`${documents}?from=${from}`)).status).toBe(200)
  })
})
