import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addClientInTwoSteps, client, drawUpContractAndSend, manager, nameStakeholder, noteNeedsAndGoal, signAsLearner, signByLetter } from './preparing.ts'
import { beginStory, signIn, type Story } from './story.ts'
import type { Look } from './walker.ts'

const looks: readonly Look[] = [
  { name: 'desk', width: 1280, javaScript: true },
  { name: 'phone', width: 390, javaScript: true },
  { name: 'phone-without-javascript', width: 390, javaScript: false },
]

describe.each(looks)('Given a learner on a $name of $width px', (look) => {
  let story: Story

  beforeAll(async () => {
    story = await beginStory(look)
  })

  afterAll(() => story.end())

  test('when she signs in, then her home says what to do next', async () => {
    await signIn(story.learner, story.house.t.people.learner.email)
    await story.learner.reads('Hours that count')
  })

  test('R107: when she adds a client in two steps, then the record has an alias and the name is sealed', () => addClientInTwoSteps(story))

  test('R055: when she names the line manager, then he too stands in the record under an alias', () => nameStakeholder(story))

  test('R052, R053, R044: when she notes two needs with their tools and a goal that serves the organisation, then the client’s page has them by date', () => noteNeedsAndGoal(story))

  test('R055: when she adapts a three-way contract and sends it, then she sees who has still to sign', () => drawUpContractAndSend(story))

  test('R055: when the client opens the mailed link with no account, then she reads and signs, once', () => signByLetter(story, client, look.javaScript))

  test('R055: when the line manager opens his own link, then he signs by name alone', () => signByLetter(story, manager, false))

  test('R055: when the learner signs too, then the contract is signed by everyone, and the names open for her alone', () => signAsLearner(story))

  test('nothing failed on the way', () => {
    expect(story.house.t.logged()).not.toMatch(/"failed"|"status":5\d\d/)
  })
})
