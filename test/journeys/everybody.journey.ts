import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askForFeedback,
  completeSession,
  haveSessionConfirmed,
  logSessionQuickly,
  logSupervisionAndHaveItConfirmed,
  reflect,
  review,
  supervisor,
} from './practising.ts'
import {
  addClientInTwoSteps,
  client,
  drawUpContractAndSend,
  haveGoalsAgreed,
  manager,
  nameStakeholder,
  noteNeedsAndGoal,
  signAsLearner,
  signByLetter,
} from './preparing.ts'
import { linkIn } from './post-office.ts'
import { openRoom, type Room } from './room.ts'
import { signIn } from './story.ts'
import type { Walker } from './walker.ts'

let room: Room
const outside = [client, manager, supervisor]
const askedToSign = /asks you to sign a coaching contract$/

beforeAll(async () => {
  room = await openRoom()
})
afterAll(() => room.end())

/** Brings the sealed copy from a letter to the page on which anybody can check it; `spoil` changes one byte before. */
async function checksCopy(walker: Walker, email: string, spoil: boolean): Promise<void> {
  const { attachments } = await room.post.letterTo(email, /^Signed by everyone/)
  const [copy] = attachments
  expect(copy).toMatchObject({ mimeType: 'application/pdf', filename: 'coaching-contract-version-1.pdf' })
  const bytes = Buffer.from(copy?.content as ArrayBuffer)
  if (spoil) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  await walker.opens('/verify')
  await walker.page.getByLabel('The sealed PDF').setInputFiles({ name: 'copy.pdf', mimeType: 'application/pdf', buffer: bytes })
  await walker.presses('Check the file')
}

describe('Given a learner, a client, a line manager and a supervisor, each with a phone of their own', () => {
  test('R107: when the learner adds the client, then the record has an alias and the name is sealed', async () => {
    await signIn(room.learner, room.house.t.people.learner.email)
    await addClientInTwoSteps(room)
  })

  test('R052, R053: when the client is asked before there is a contract, then she agrees that needs and goals are hers', async () => {
    await noteNeedsAndGoal(room)
    await haveGoalsAgreed(room)
  })

  test('R055: when the learner names the line manager and sends a three-way contract, then each gets a letter with a link of their own', async () => {
    await nameStakeholder(room)
    await drawUpContractAndSend(room)
    const links = [linkIn(await room.post.letterTo(client.email, askedToSign)), linkIn(await room.post.letterTo(manager.email, askedToSign))]
    expect(new Set(links).size).toBe(2)
    expect(room.post.arrived.filter(({ letter }) => askedToSign.test(letter.subject ?? '')).map(({ to }) => to)).toEqual(
      expect.arrayContaining([client.email, manager.email]),
    )
  })

  test('R055: when client and line manager sign at the same time, then both signatures stand, and the contract waits for the learner alone', async () => {
    await Promise.all([signByLetter(room, client, true), signByLetter(room, manager, false)])
    await signAsLearner(room)
  })

  test('R055: when everybody has signed, then each has a sealed copy by mail, and one changed byte is found', async () => {
    await checksCopy(room.theClient, client.email, false)
    await room.theClient.reads('This copy is unaltered', client.alias, manager.alias)
    await checksCopy(room.theManager, manager.email, true)
    expect(await room.theManager.page.locator('main').innerText()).not.toContain('This copy is unaltered')
  })

  test('R057, R058: when the learner logs the session, then it has day and length, goals, progress, summary, techniques, outcomes and feedback', async () => {
    await logSessionQuickly(room)
    await completeSession(room)
  })

  test('R057: when the client reads day and length, and nothing else, then she confirms that the session took place', () => haveSessionConfirmed(room))

  test('R098: when the learner reflects on it, then what others said stands with it', () => reflect(room))

  test('R059, R063: when the client answers the mailed request, then it says how effective the session was, and stands as given', () => askForFeedback(room))

  test('R050, R061: when the supervisor outside opens her letter, then she confirms the hour, the feedback and that the log was reviewed', () =>
    logSupervisionAndHaveItConfirmed(room))

  test('R065, R107: when the learner reviews the work, then the whole cycle is there, and no page of it says who anybody is', async () => {
    await review(room)
    for (const path of [room.client, '/clients', '/sessions', '/feedback', '/supervision', '/confidentiality', '/units/own']) {
      await room.learner.opens(path)
      const html = await room.learner.page.content()
      for (const { name, email } of outside) for (const word of [name, email]) expect(html.includes(word), `${path}: ${word}`).toBe(false)
    }
  })

  test('when somebody else opens a link that was answered, then it shows nothing of what it was about', async () => {
    const stranger = room.theSupervisor
    await stranger.opens(linkIn(await room.post.letterTo(client.email, askedToSign)))
    expect(await stranger.heading()).toBe('You have already answered')
    expect(await stranger.page.content()).not.toContain('One handover for both teams')
  })

  test('every letter that went out went to one person, and nothing failed on the way', () => {
    const known = [...outside.map(({ email }) => email), room.house.t.people.learner.email]
    expect(room.post.arrived.map(({ to, letter }) => [known.includes(to), letter.to?.length])).toEqual(room.post.arrived.map(() => [true, 1]))
    const log = room.house.t.logged()
    expect(log).toContain('answered')
    expect(log.split('\n').filter((line) => /"msg":"failed"|"status":5\d\d/.test(line))).toEqual([])
  })
})
