import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addEvidence,
  agreeEvidence,
  callNobodyByName,
  giveResult,
  judgeEachCriterion,
  judgeEvidence,
  makeAssessorCompetent,
  readThePass,
  readWhatIsMissing,
  readWhyAndPutRight,
  submit,
} from './assessing.ts'
import {
  askForFeedback,
  completeSession,
  keepEarlierPractice,
  logSessionQuickly,
  logSupervisionAndHaveItConfirmed,
  planProgrammeAndSession,
  reflect,
  review,
} from './practising.ts'
import { addClientInTwoSteps, client, drawUpContractAndSend, manager, nameStakeholder, noteNeedsAndGoal, signAsLearner, signByLetter } from './preparing.ts'
import { beginStory, signIn, type Story } from './story.ts'
import type { Look } from './walker.ts'

const looks: readonly Look[] = [
  { name: 'desk', width: 1280, javaScript: true },
  { name: 'phone', width: 390, javaScript: true },
  { name: 'phone without JavaScript', width: 390, javaScript: false },
]

describe.each(looks)('Given a learner at a $name of $width px, with 16.5 hours that count', (look) => {
  let story: Story

  beforeAll(async () => {
    story = await beginStory(look)
    await keepEarlierPractice(story.house.t)
    await makeAssessorCompetent(story)
  })

  afterAll(() => story.end())

  test('when she signs in, then her home says what to do next', async () => {
    await signIn(story.learner, story.house.t.people.learner.email)
    await story.learner.reads('Hours that count', '16.5')
  })

  test('R107: when she adds a client in two steps, then the record has an alias and the name is sealed', () => addClientInTwoSteps(story))

  test('R055: when she names the line manager, then he too stands in the record under an alias', () => nameStakeholder(story))

  test('R052, R053, R044: when she notes two needs with their tools and a goal that serves the organisation, then the client’s page has them by date', () =>
    noteNeedsAndGoal(story))

  test('R055: when she adapts a three-way contract and sends it, then she sees who has still to sign', () => drawUpContractAndSend(story))

  test('R055: when the client opens the mailed link with no account, then she reads and signs, once', () => signByLetter(story, client, look.javaScript))

  test('R055: when the line manager opens his own link, then he signs by name alone', () => signByLetter(story, manager, false))

  test('R055: when the learner signs too, then the contract is signed by everyone, and the names open for her alone', () => signAsLearner(story))

  test('R056, R043: when she plans the programme and a session, then the plans add up', () => planProgrammeAndSession(story))

  test('R057: when she logs a session with day, start and length alone, then it is in the diary', () => logSessionQuickly(story))

  test('R058, R062: when she completes the entry later, then it has goals, progress, summary, techniques, tools, actions and feedback given', () =>
    completeSession(story))

  test('R060, R061, R064, R046: when she reflects, then each aspect stands with the session', () => reflect(story))

  test('R059, R063: when the client answers by link, then what counts is how effective it was, and it stands as given', () => askForFeedback(story))

  test('R045: when she looks at her unit too early, then it shows every gap and where to put it right', () => readWhatIsMissing(story))

  test('R050, R061: when an outside supervisor opens her link, then she confirms the supervision that was logged', () =>
    logSupervisionAndHaveItConfirmed(story))

  test('R048: when she reviews the work, then the whole cycle with the client is closed', () => review(story))

  test('R104, R105: when she adds evidence for two criteria, then the assessor agrees it', async () => {
    await addEvidence(story)
    await agreeEvidence(story)
  })

  test('R107: when the check before submitting finds a first name, then she calls him by what he is, and nothing is left to find', () =>
    callNobodyByName(story))

  test('R045: when nothing is missing, then she signs that it is her own work and submits', () => submit(story, false))

  test('R111, R112: when the assessor judges each criterion, then one is not yet met, with the reason', () =>
    judgeEachCriterion(story, { byHand: look.name === 'desk', misses: true }))

  test('R106: when the assessor judges the evidence, then its six qualities stand beside it', () => judgeEvidence(story))

  test('R109: when one criterion is not yet met, then the unit is referred', () => giveResult(story, 'Referred'))

  test('R112: when the learner reads why, then she puts it right and submits again', async () => {
    await readWhyAndPutRight(story)
    await submit(story, true)
  })

  test('R109, R111, R113: when the assessor finds every criterion met, then the unit is passed', async () => {
    await judgeEachCriterion(story, { byHand: false, misses: false })
    await giveResult(story, 'Passed')
    await readThePass(story)
  })

  test('nothing failed on the way', () => {
    expect(story.house.t.logged()).toContain('answered')
    const failures = story.house.t
      .logged()
      .split('\n')
      .filter((line) => /"msg":"failed"|"status":5\d\d/.test(line))
    expect(failures).toEqual([])
  })
})
