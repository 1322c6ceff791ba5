import { expect } from 'vitest'
import { routes } from '../../app/routes.ts'
import { patience } from '../ui/browser.ts'
import type { Telling } from './story.ts'
import type { Walker } from './walker.ts'

/** The client’s real name and address, which only the vault and the letters hold. */
export const client = { alias: 'Client C', name: 'Sunniva Achterberg', email: 'sunniva@example.org' }
export const manager = { alias: 'Client C’s line manager', name: 'Mortimer Fennick', email: 'mortimer@example.org' }

export async function addClientInTwoSteps(story: Telling): Promise<void> {
  const { learner } = story
  await learner.opens('/clients')
  await learner.follows(/^Add (a|another|your first) client$/)
  await learner.fills({
    'What you call this client': client.alias,
    'Their role': 'Ward manager in a community hospital',
    'Their situation': 'Two wards become one in the spring; she leads both teams through it.',
    'Why this client': 'New to leading leaders, and asked for coaching rather than a course.',
    'First meeting': '2026-09-01',
  })
  await learner.chooses('Who it is', 'One person')
  await learner.chooses('What you do with them', 'Coaching')
  await learner.presses('Add the client')
  expect(await learner.heading()).toBe(`Who ${client.alias} is`)
  await learner.fills({ 'Real name': client.name, 'E-mail': client.email })
  await learner.presses('Seal it')
  expect(await learner.heading()).toBe(client.alias)
  story.client = new URL(learner.page.url()).pathname
  expect(await learner.page.content()).not.toContain(client.name)
}

export async function nameStakeholder({ learner, client: address }: Telling): Promise<void> {
  await learner.opens(address)
  await learner.follows('Add a stakeholder')
  await learner.chooses('Who they are to the client', 'Line manager')
  await learner.presses('Add them')
  expect(await learner.heading()).toBe(`Who ${manager.alias} is`)
  await learner.fills({ 'Real name': manager.name, 'E-mail': manager.email })
  await learner.presses('Seal it')
  expect(await learner.page.content()).not.toContain(manager.name)
}

const needs = [
  { 'The need': 'Speaks for both teams in the management meeting', 'How you found it out': '360° feedback', 'Day it was agreed': '2026-09-02' },
  { 'The need': 'Hands over the rota and leaves it there', 'How you found it out': 'SWOT', 'Day it was agreed': '2026-09-02' },
]

export async function noteNeedsAndGoal({ learner, client: address }: Telling): Promise<void> {
  for (const [at, need] of needs.entries()) {
    await learner.opens(address)
    await learner.follows(at === 0 ? 'Note the first need' : 'Note another need')
    await learner.fills(need)
    await learner.presses(/^(Keep|Add|Note|Save)/)
    await learner.reads(need['The need'])
  }
  await learner.opens(address)
  await learner.follows('Agree the first goal')
  await learner.fills({
    'The goal': 'Both teams run one handover',
    'Desired outcome': 'One board, one handover, and nobody asks whose patient it is.',
    'How it serves that goal': 'The trust opens the joined ward in April.',
    'How you will tell': 'Two weeks without a double entry.',
    'Day it was agreed': '2026-09-03',
  })
  await learner.page.getByLabel(/^Whose goal it serves/).selectOption({ label: 'The organisation’s' })
  await learner.presses(/^(Keep|Add|Agree|Save)/)
  await learner.reads('Both teams run one handover')
}

export async function drawUpContractAndSend({ learner, client: address }: Telling): Promise<void> {
  await learner.opens(address)
  await learner.follows('Draw up the contract')
  await learner.chooses('Who agrees', 'Three-way')
  await learner.chooses(/^Stakeholders who sign/, manager.alias)
  await learner.fills({ 'Agreed on': '2026-09-07', 'Intended outcomes': 'One handover for both teams, led by Client C without the coach.' })
  await learner.presses('Keep the contract')
  expect(await learner.heading()).toBe(`Contract with ${client.alias}`)
  await learner.presses(new RegExp(`^Send to ${client.alias} and ${manager.alias} to sign$`))
  await learner.reads(`Sent to ${client.alias} and ${manager.alias} to sign.`, 'have still to sign')
}

/** The contract as one outside reads and signs it; `drawn` says that a hand-drawn mark goes with the name. */
export async function signByLetter(story: Telling, who: typeof client, drawn: boolean): Promise<void> {
  const outsider = await story.followsLetter(who.email, /asks you to sign a coaching contract$/)
  await outsider.reads('Lena Learner asks you to sign a coaching contract', 'One handover for both teams', 'What is kept')
  await outsider.presses('Sign')
  await outsider.reads('Enter your full name', 'Tick the box to say that you have read the contract and agree to it')
  await outsider.fills({ 'Your full name': who.name })
  if (drawn) await drawMark(outsider)
  await outsider.ticks('I have read this contract and agree to it')
  await outsider.presses('Sign')
  await outsider.reads('We have sent a code of six digits to your e-mail address')
  await outsider.fills({ 'Code from the e-mail': await story.codeFor(who.email) })
  await outsider.presses('Sign')
  expect(await outsider.heading()).toBe('Thank you: you have signed')
  if (drawn) expect(await outsider.page.getByRole('img', { name: `Mark drawn by ${who.name}` }).count()).toBe(1)
  await outsider.opens(new URL(outsider.page.url()).pathname.replace(/\/done$/, ''))
  expect(await outsider.heading()).toBe('You have already answered')
  await outsider.close()
}

async function drawMark({ page }: Walker): Promise<void> {
  const paper = page.getByRole('img', { name: /^Paper for your mark/ })
  await paper.scrollIntoViewIfNeeded()
  await page.locator('signature-mark[pen]').waitFor()
  const box = await paper.boundingBox()
  if (box === null) throw new Error('There is no paper to draw on')
  await page.mouse.move(box.x + 30, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(box.x + 30 + step * 12, box.y + box.height / 2 + (step % 2 === 0 ? 25 : -25))
  await page.mouse.up()
  await expect.poll(() => page.locator('input[name="mark"]').inputValue(), patience).toMatch(/^M\d/)
}

export async function signAsLearner({ learner, client: address }: Telling): Promise<void> {
  await learner.opens(address)
  await learner.follows('See who has still to sign')
  await learner.reads('You have still to sign')
  await learner.fills({ 'Your full name': 'Lena Learner' })
  await learner.ticks('I have read this contract and agree to it')
  await learner.presses('Sign')
  await learner.reads('Signed by everyone')
  expect(await learner.page.content()).not.toContain(manager.name)
  await learner.presses('Show the signatures')
  await learner.reads(client.name, manager.name)
}

/** Before there is a contract, the client says that the needs and goals are theirs. */
export async function haveGoalsAgreed(story: Telling): Promise<void> {
  const { learner } = story
  await learner.opens(routes.askGoals.at({ client: story.client.split('/').at(-1) ?? '' }))
  await learner.presses('Send the request')
  await learner.reads(`${client.alias} is asked to agree`)
  const outsider = await story.followsLetter(client.email, /asks whether these are your needs and goals$/)
  await outsider.reads('Is this what you want to work on?', 'Both teams run one handover')
  await outsider.presses('Yes, I agree')
  expect(await outsider.heading()).toBe('Thank you')
  await outsider.close()
}
