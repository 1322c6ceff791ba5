import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { importPracticeRecord } from '../../app/features/importing/index.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { readRecord } from '../../app/sufficiency/read-record.ts'
import type { TestHouse } from '../harness/house.ts'
import { client } from './preparing.ts'
import type { Telling } from './story.ts'

/** The person who supervises the learner from outside the centre. */
export const supervisor = { name: 'Ottoline Brack', email: 'ottoline@example.org' }

/** A practice of the spring with two clients that wants for three things: an hour and a half, supervision, and whatever comes with Client C. */
export async function keepEarlierPractice(t: TestHouse): Promise<void> {
  // The check finds both who are called by a first name there; one is enough for the story.
  const example = readFileSync('examples/records/complete.json', 'utf8').replaceAll('"Dana"', '"Client A’s line manager"')
  const read = readRecord(example)
  if (!read.ok) throw new Error('The example is no record')
  const { record } = read
  const last = record.sessions.at(-1)?.id
  const earlier = {
    ...record,
    supervision: [],
    sessions: record.sessions.filter(({ id }) => id !== last),
    reflections: record.reflections.filter(({ session }) => session !== last),
    feedback: record.feedback.filter(({ session }) => session !== last),
  }
  const whose = { centreId: t.centreId, learnerId: t.learnerId, actor: { kind: 'system' as const } }
  const kept = await inCentre(t.database, t.centreId, (tx) => importPracticeRecord(tx, t.house.vault, whose, earlier, t.clock.now))
  if (!kept.ok) throw new Error(kept.problem.kind)
}

export async function planProgrammeAndSession({ learner, client: address }: Telling): Promise<void> {
  await learner.opens(address)
  await learner.follows(/^Plan the programme/)
  await learner.fills({
    Structure: 'A first meeting, four sessions with a look back after two, and a review with the line manager.',
    Environment: 'Her office on the older ward, door closed; by video when a ward is short of people.',
    'Planning principles': 'GROW in each session; two weeks between them, so that she can try things.',
    Sessions: '4',
    'Hours in all': '6',
  })
  await learner.presses('Keep the plan')
  await learner.reads('Your plans come to 24 of 18 hours')
  await learner.follows('Plan a session')
  await learner.fills({
    'Planned for': '2026-09-14',
    Objectives: 'Choose the first handover to join.',
    Model: 'GROW',
    'Topics and questions': 'What would a good handover sound like?',
  })
  await learner.presses('Keep the plan')
}

export async function logSessionQuickly({ learner, client: address }: Telling): Promise<void> {
  await learner.opens(address)
  await learner.follows('Log a session')
  await learner.fills({ Day: '2026-09-14', Start: '09:30', 'How long': '90' })
  await learner.chooses('Was it a formal session?', 'Yes')
  await learner.presses('Save the session')
  expect(await learner.heading()).toBe(`Session of 14 September 2026 with ${client.alias}`)
  await learner.reads('Your session of 1 h 30 min is in the diary.', 'You have not reflected on this session yet')
}

export async function completeSession({ learner }: Telling): Promise<void> {
  await learner.follows('Complete or change it')
  await learner.chooses('Both teams run one handover', '3 of 10')
  await learner.unfolds('What was discussed')
  await learner.fills({
    'What was discussed': 'What a joined handover would sound like, and who would fear it.',
    'What came out of it': 'She starts with the night handover.',
  })
  await learner.unfolds('Techniques and questions')
  await learner.chooses(/^Techniques you used/, 'Silence')
  await learner.chooses(/^Questions that mattered/, 'What stops you?')
  await learner.unfolds('Tools, why, and how they helped')
  await learner.fills({
    'Tool or model': 'Force-field analysis',
    'Why this one, for this client': 'She saw only what held her back.',
    'How it helped them': 'It showed three people already on her side.',
  })
  await learner.unfolds('Actions you agreed')
  await learner.fills({ Action: 'Ask both night teams for one wish each', 'By when': '2026-09-28' })
  await learner.unfolds('Feedback you gave')
  await learner.fills({ 'Feedback you gave': 'You answered your own question before I had finished asking it.' })
  await learner.presses(/^Save/)
  await learner.reads('Force-field analysis', 'Ask both night teams for one wish each', '3 of 10')
}

export async function reflect({ learner }: Telling): Promise<void> {
  await learner.follows('Reflect on this session')
  if (learner.isPhone) await learner.unfolds('What the diary says')
  await learner.reads('What a joined handover would sound like')
  await learner.fills({ Overall: 'A quiet start. She found her own way in once I stopped filling the silence.' })
  for (const group of ['How you worked', 'The relationship', 'What you take from it', 'What others saw']) await learner.unfolds(group)
  await learner.fills({
    'Models, techniques and tools': 'Force-field suited her: she thinks in wards and walls.',
    'Your questioning': '“What stops you?” opened it. I stacked two questions near the end.',
    'Your listening': 'I heard the fear of the older team late.',
    'Giving feedback': 'I said what I saw. She laughed, then wrote it down.',
    'The relationship': 'Trusting. I kept my opinion of the merger to myself.',
    'Next time': 'Ask who else should be in the room.',
    'Key learning': 'Silence is a question too.',
    'CPD action': 'Read on coaching in teams.',
    'Drawing on client feedback': 'She said last week’s pause helped her most.',
    'Drawing on supervision': 'My supervisor had named my habit of stacking questions.',
  })
  await learner.presses('Save the reflection')
  await learner.reads('Silence is a question too.')
}

export async function askForFeedback(story: Telling): Promise<void> {
  const { learner } = story
  await learner.follows(/feedback/i)
  await learner.presses('Send the request')
  await learner.reads('Waiting for an answer')
  const outsider = await story.followsLetter(client.email, /asks for your feedback$/)
  await outsider.fills({ 'Anything about the coach as a person': 'Warm & <b>patient</b>' })
  await outsider.presses('Send to Lena Learner')
  await outsider.reads('Say in a sentence what difference it has made')
  expect(await outsider.page.getByLabel(/^Anything about the coach/).inputValue()).toBe('Warm & <b>patient</b>')
  await outsider.chooses('It helped me make progress toward my goal', /^4 of 4/)
  await outsider.fills({ 'What difference has it made?': 'I asked the night team instead of telling them, and two of them offered to lead it.' })
  await outsider.presses('Send to Lena Learner')
  expect(await outsider.heading()).toBe('Thank you for your feedback')
  await outsider.close()
  await learner.opens('/feedback')
  await learner.follows(`Read ${client.alias}’s`)
  await learner.reads('two of them offered to lead it', 'It stands as it was given', 'Warm & <b>patient</b>')
}

export async function logSupervisionAndHaveItConfirmed(story: Telling): Promise<void> {
  const { learner } = story
  await learner.opens('/supervision')
  await learner.follows(/^Log (your first )?supervision$/)
  await learner.follows(/^Name them first/)
  await learner.fills({ Credentials: 'EMCC-accredited supervisor, 12 years', 'Real name': supervisor.name, 'E-mail': supervisor.email })
  await learner.presses('Keep and go on to the log')
  await learner.fills({
    Date: '2026-10-05',
    'How long': '75',
    'What was discussed': 'Where I stack questions.',
    'Feedback you were given': 'You hear what is not said; now let it stand for a moment longer.',
  })
  await learner.chooses('Kind', 'Individual')
  await learner.chooses(/^Reflections you went through together/, new RegExp(`with ${client.alias}$`))
  await learner.ticks(/^We reviewed my log as a whole/)
  await learner.presses('Log this supervision')
  await learner.presses(/ to confirm$/)
  const outsider = await story.followsLetter(supervisor.email, /asks you to confirm supervision/)
  await outsider.reads('1 h 15 min', 'You reviewed it together')
  await outsider.presses('Confirm')
  expect(await outsider.heading()).toBe('Thank you')
  await outsider.close()
  await learner.opens(new URL(learner.page.url()).pathname)
  await learner.reads('Confirmed on 21 November 2026')
  expect(await learner.page.content()).not.toContain(supervisor.name)
}

export async function review({ learner, client: address }: Telling): Promise<void> {
  await learner.opens(address)
  await learner.follows(/^Review/)
  await learner.fills({
    'Day of the review': '2026-11-16',
    'What has come of it': 'One handover on both wards since October. She leads it; the older team brings the wishes.',
  })
  await learner.presses('Save the review')
  await learner.reads(`The review of your work with ${client.alias} is saved.`, 'Reviewed')
}

/** The client looks at day and length of what was logged, and confirms with one press. */
export async function haveSessionConfirmed(story: Telling): Promise<void> {
  const { learner } = story
  const session = new URL(learner.page.url()).pathname
  await learner.follows(`Ask ${client.alias} to confirm`)
  await learner.presses('Send the request')
  await learner.reads(`${client.alias} is asked to confirm`)
  const outsider = await story.followsLetter(client.email, /asks you to confirm 1 session$/)
  await outsider.reads('Did this session take place?', '14 September 2026', '1 h 30 min')
  expect(await outsider.page.content()).not.toContain('What a joined handover would sound like')
  await outsider.presses('Yes, this is all right')
  expect(await outsider.heading()).toBe('Thank you')
  await outsider.close()
  await learner.opens(session)
  await learner.reads('Confirmed on 21 November 2026')
}
