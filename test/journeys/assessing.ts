import { expect } from 'vitest'
import { addCompetence } from '../../app/features/people/index.ts'
import { inCentre } from '../../app/platform/database/centre.ts'
import { routes } from '../../app/routes.ts'
import { signIn, type Story } from './story.ts'

const unit = 'H-617-2907'

export async function readWhatIsMissing({ learner }: Story): Promise<void> {
  await learner.opens('/units/own')
  expect(await learner.heading()).toBe('Unit 501')
  await learner.reads('You have at least 1 hour of supervision with feedback', 'Arrange supervision and note the feedback')
  await learner.unfolds('Complete a minimum of 18 hours')
  await learner.reads('At least 18 hours of formal coaching or mentoring count')
  await learner.follows('Check and submit')
  await learner.reads('What is still missing', '3.3')
}

/** One stakeholder of the spring was called by a first name. The check finds it, and she calls him by what he is. */
export async function callNobodyByName({ learner }: Story): Promise<void> {
  await learner.opens(routes.unit.at({ unit }))
  await learner.follows('Check and submit')
  await learner.reads('Does this say who somebody is?', 'Tom looks like somebody’s name')
  await learner.follows('Put each right')
  await learner.reads('1 thing could say who somebody is')
  await learner.presses('Write this instead')
  await learner.reads('It is what you call somebody. Open them and choose another alias.')
  await learner.follows('Open')
  await learner.fills({ 'What you call them': 'Client B’s line manager' })
  await learner.presses('Save the changes')
  await learner.opens(routes.confidentiality.at())
  await learner.reads('Nothing found')
}

export async function submit({ learner }: Story, again: boolean): Promise<void> {
  await learner.opens(routes.unit.at({ unit }))
  await learner.follows(again ? 'Check and submit again' : 'Check and submit')
  await learner.reads('Everything that can be counted is there', '18 of 18 hours count, with 3 clients')
  await learner.presses(/^Submit Unit 501/)
  await learner.reads('Type your full name to sign')
  await learner.ticks(/^I confirm that this is my own work/)
  await learner.fills({ 'Your full name': 'Lena Learner' })
  await learner.presses(/^Submit Unit 501/)
  await learner.reads('Submitted', 'Your assessor')
}

/** The administrator has written down what entitles the assessor to judge this unit. */
export async function makeAssessorCompetent({ house: { t } }: Story): Promise<void> {
  const competence = { qualification: 'Level 3 Certificate in Assessing Vocational Achievement', units: [t.unit], validUntil: null }
  await inCentre(t.database, t.centreId, (tx) =>
    addCompetence(tx, { centreId: t.centreId, actor: { kind: 'system' }, now: t.clock.now }, t.people.administrator.id, t.people.assessor.id, competence),
  )
}

export async function addEvidence({ learner }: Story): Promise<void> {
  await learner.opens('/evidence')
  await learner.follows(/^Add/)
  await learner.chooses('Kind of evidence', 'Witness testimony')
  await learner.fills({
    Title: 'What the ward saw',
    Date: '2026-11-02',
    Account: 'The deputy describes the first joined handover, and what changed in how it was led.',
  })
  await learner.chooses(/^Criteria it serves/, /^2\.1/)
  await learner.chooses(/^Criteria it serves/, /^3\.4/)
  await learner.presses('Add to your record')
  await learner.reads('Witness testimony', 'Not agreed with your assessor yet')
}

export async function agreeEvidence({ assessor, house: { t } }: Story): Promise<void> {
  await signIn(assessor, t.people.assessor.email)
  await assessor.opens('/learners')
  await assessor.follows('Lena Learner')
  await assessor.follows('What the ward saw')
  await assessor.presses('Agree this evidence')
  await assessor.reads('Agreed on 21 November 2026')
}

const missed = { number: '3.1', reason: 'Your CPD actions name what you will read, not what you will try. Say what you will do with a client, and by when.' }

/** The assessor goes from criterion to criterion; the one that is missed (if one) is not yet met. Without `byHand` the same forms are sent without looking at each page. */
export async function judgeEachCriterion(story: Story, how: { byHand: boolean; misses: boolean }): Promise<void> {
  const { assessor } = story
  await assessor.opens('/submissions')
  await assessor.follows('Lena Learner')
  await assessor.reads('Records that serve it')
  await assessor.presses('Keep and go to the next')
  await assessor.reads('Choose met or not yet met', 'Write why: the learner is to understand the decision')
  const numbers = ['1.1', '1.2', '1.3', '2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '3.3', '3.4']
  for (const number of numbers) {
    const result = how.misses && number === missed.number ? 'not yet met' : 'met'
    const reason = result === 'met' ? `The record shows it; ${number} is met.` : missed.reason
    if (how.byHand || result !== 'met' || number === '1.1') await decideByHand(story, number, result, reason)
    else await decideByForm(story, number, reason)
  }
}

async function decideByHand({ assessor }: Story, number: string, result: string, reason: string): Promise<void> {
  if (!(await assessor.page.getByRole('heading', { name: `Your decision on ${number}` }).isVisible())) {
    await assessor.follows(new RegExp(`^${number.replace('.', '\\.')}`), assessor.page.getByRole('navigation', { name: 'Criteria' }))
  }
  await assessor.chooses('Your decision', result === 'met' ? 'Met' : 'Not yet met')
  await assessor.fills({ Why: reason })
  await assessor.presses('Keep and go to the next')
  await assessor.reads(`${number}: ${result}. The decision is kept.`)
}

async function decideByForm({ assessor, house }: Story, number: string, reason: string): Promise<void> {
  const submission = new URL(assessor.page.url()).pathname.split('/')[2] ?? ''
  const address = routes.decide.at({ submission, criterion: `501-${number}` })
  const sent = { form: { result: 'met', reason }, headers: { origin: house.address }, maxRedirects: 0 }
  const answer = await assessor.page.request.post(`${house.address}${address}`, sent)
  expect(answer.status()).toBe(303)
}

export async function judgeEvidence({ assessor }: Story): Promise<void> {
  await assessor.follows(/^3\.4/, assessor.page.getByRole('navigation', { name: 'Criteria' }))
  await assessor.unfolds('Judge this evidence')
  for (const quality of ['Valid', 'Authentic', 'Current', 'Sufficient', 'Reliable', 'Attributable']) await assessor.ticks(new RegExp(`^${quality}:`))
  await assessor.presses('Keep this judgement')
  await assessor.reads('valid, authentic, current, sufficient, reliable, attributable')
}

export async function giveResult({ assessor }: Story, result: 'Referred' | 'Passed'): Promise<void> {
  await assessor.opens(new URL(assessor.page.url()).pathname)
  await assessor.fills({
    'Feedback on the whole unit':
      result === 'Passed' ? 'A practice that listens. Well done.' : 'Strong and honest work. One thing to put right, and you are there.',
  })
  if (result === 'Referred') await assessor.fills({ 'Resubmit by': '2026-12-12' })
  await assessor.presses(/^Give the result to Lena Learner/)
  await assessor.reads(
    `${result}. Lena Learner can read the result and your reasons now.`,
    `3.1 is met`.replace('3.1 is met', result === 'Passed' ? '3.1 is met' : missed.reason),
  )
}

export async function readWhyAndPutRight({ learner }: Story): Promise<void> {
  await learner.opens('/')
  await learner.reads('Your assessor referred this unit')
  await learner.follows('Read what your assessor asks for')
  await learner.reads(missed.reason, 'Submit again by 12 December 2026', 'Strong and honest work')
  await learner.opens('/sessions')
  await learner.follows(/14 Sep/)
  await learner.follows(/reflection/)
  await learner.fills({ 'CPD action': 'With Client C on 30 November: one question, then ten seconds of silence, three times. Note what it does.' })
  await learner.presses('Save the reflection')
  await learner.reads('ten seconds of silence')
}

export async function readThePass({ learner }: Story): Promise<void> {
  await learner.opens(routes.unit.at({ unit }))
  await learner.reads('You have passed this unit', 'A practice that listens. Well done.')
  await learner.opens('/')
  await learner.reads('You have passed this unit')
}
