import { hashIn, page } from './browser.ts'
import type { TestHouse } from './house.ts'
import { addSigners, answerContract, linkTo, type Signers } from './signers.ts'

/** A three-way contract that everybody has signed: its path, and where each party outside has their copy. */
export type SignedContract = Signers & { path: string; client: string; copies: { client: string; stakeholder: string } }

const terms = { commitment: 'We keep what we promise', expectations: 'Honest questions', intendedOutcomes: 'She leads the weekly meeting 🙂 李明' }

/** Draws it up, sends it, and signs it for the learner, the line manager and the client. */
export async function signContract(t: TestHouse, alias = 'Client B'): Promise<SignedContract> {
  const learner = t.as(t.people.learner)
  const addresses = { client: `${alias.replaceAll(' ', '.')}.c@example.org`, stakeholder: `${alias.replaceAll(' ', '.')}.m@example.org` }
  const signers = await addSigners(t, { alias, clientEmail: addresses.client, stakeholderEmail: addresses.stakeholder })
  const fields = { kind: 'three-way', stakeholders: signers.stakeholderId, agreedOn: '2026-11-03', ...terms }
  const path = (await page(learner.post(`/clients/${signers.clientId}/contract/new`, fields))).location ?? ''
  await learner.post(`${path}/send`)
  const seen = seenIn((await page(learner.get(path))).html)
  await learner.post(`${path}/sign`, { seen, name: 'Lena Learner', consent: 'yes' })
  const sign = async (email: string, name: string) => {
    const link = await linkTo(t, email)
    await answerContract(t, link, { answer: 'signed', seen, name, consent: 'yes', mark: 'M10 10L200 120' })
    return `${link}/copy`
  }
  const stakeholder = await sign(addresses.stakeholder, signers.stakeholder)
  return { ...signers, path, copies: { stakeholder, client: await sign(addresses.client, signers.client) } }
}

/** The hash of the text that a page shows to be signed. */
export function seenIn(html: string): string {
  return hashIn(html, 'seen')
}
