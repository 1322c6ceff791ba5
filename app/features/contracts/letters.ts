import { longDay } from '../../kernel/dates.ts'
import type { Mail } from '../../platform/mail/mail.ts'
import { layOutMail } from '../../ui/mail-layout/mail-layout.tsx'
import type { Contract, Party } from './contract.ts'
import { contractName, kindWords } from './naming.ts'
import { hasSigned, standingOf } from './rules.ts'
import { termKeys, termLabel } from './schema.ts'

/** The one a letter goes to, by the real name, which stands only in the sealed letter. `id` when they are outside the centre. */
export type Addressee = { id?: string; name: string; email: string }
export type Sender = { name: string; centreName: string }

function from(sender: Sender): string {
  return `Sent for ${sender.name} by ${sender.centreName}, who keep their records with Coachfolio.`
}

function posted(to: Addressee, subject: string, words: Parameters<typeof layOutMail>[0]): Mail {
  return { to: to.email, toName: to.name, ...(to.id === undefined ? {} : { recipientId: to.id }), subject, ...layOutMail(words) }
}

/** Asks a party to sign, for the first time or again. */
export function letterToSign(to: Addressee, sender: Sender, contract: Contract, url: string, expiresOn: string, again: boolean): Mail {
  const subject = `${again ? 'Reminder: ' : ''}${sender.name} asks you to sign ${contractName(contract, 'a')}`
  const changed =
    contract.version > 1
      ? [`This is version ${contract.version}. It takes the place of the one before, so it is signed again. What has changed: ${contract.changeNote}`]
      : []
  return posted(to, subject, {
    title: subject,
    preview: 'Read it and answer in a few minutes. You need no account.',
    paragraphs: [
      `Dear ${to.name},`,
      `${sender.name} is training as a ${contract.approach === 'coaching' ? 'coach' : 'mentor'} at ${sender.centreName} and has drawn up ${contractName(contract, 'a')} that you are part of: what each commits to, what is to come of it, and what stays confidential.`,
      ...changed,
      'Please read it. You can sign it, ask for a change, or decline. It takes a few minutes, on a phone too, and you need no account.',
    ],
    button: { label: contract.kind === 'organisation' ? 'Read the agreement' : 'Read the contract', href: url },
    after: [`The link is made for you alone: please do not pass it on. It works until ${longDay(expiresOn)}, and a newer letter replaces it.`],
    from: from(sender),
  })
}

/** A party's copy of what was signed: the text in full, and who has signed so far. */
export function letterWithCopy(to: Addressee, sender: Sender, contract: Contract, party: Party, everybody: boolean, endUrl?: string): Mail {
  const subject = everybody
    ? `Signed by everyone: ${contractName(contract, 'the')} with ${sender.name}`
    : `Your copy of ${contractName(contract, 'the')} with ${sender.name}`
  const opening = everybody
    ? 'Everyone has now signed. This is your copy: keep it. It comes with this letter as a PDF too, sealed, so that anybody can see that nothing in it was changed.'
    : 'Thank you for signing. This is your copy; it comes with this letter as a sealed PDF too. You will get another when everyone has signed.'
  const { centreId, learnerId, id: contractId } = contract
  const mail = posted(to, subject, {
    title: subject,
    paragraphs: [`Dear ${to.name},`, opening, ...contractInWords(contract, sender.name)],
    after: [
      'If you would like to change it, speak to the person named below.',
      ...(endUrl === undefined ? [] : [`If you ever need to end it, you can do so here, for a year from now: ${endUrl}`]),
    ],
    from: from(sender),
  })
  return { ...mail, enclosed: [{ kind: 'contract copy', ids: { centreId, learnerId, contractId, partyId: party.id } }] }
}

/** The code that a party types as the second step of signing. It leads nowhere by itself. */
export function letterOfCode(to: Addressee, sender: Sender, contract: Contract, code: string): Mail {
  const subject = `Your code to sign: ${code}`
  const mail = posted(to, subject, {
    title: subject,
    paragraphs: [
      `Dear ${to.name},`,
      `You are about to sign ${contractName(contract, 'the')} with ${sender.name}. Type this code on the page: ${code}`,
      'It works for 10 minutes. Please give it to nobody: nobody from us will ask you for it.',
      `If you are not about to sign, somebody else may have your link. Do not type the code anywhere, and tell ${sender.name}.`,
    ],
    from: from(sender),
  })
  return { ...mail, secret: code }
}

/** Tells a party that somebody else has ended the contract, with a copy that says so. */
export function letterOfEnding(to: Addressee, sender: Sender, contract: Contract, ender: Party, party: Party): Mail {
  const who = ender.role === 'learner' ? sender.name : ender.alias
  const subject = `${capitalised(contractName(contract, 'the'))} with ${sender.name} was ended`
  const { centreId, learnerId, id: contractId, ending } = contract
  const mail = posted(to, subject, {
    title: subject,
    paragraphs: [
      `Dear ${to.name},`,
      `${who} has ended the contract. Its last day: ${longDay(ending?.endedOn ?? contract.agreedOn)}. Why: ${ending?.reason ?? ''}`,
      'There is nothing for you to do. What was agreed about confidentiality still holds.',
    ],
    from: from(sender),
  })
  return { ...mail, enclosed: [{ kind: 'contract copy', ids: { centreId, learnerId, contractId, partyId: party.id } }] }
}

/** Tells the learner that a party has asked for a change or declined: under the alias, for it is the learner's own record. */
export function letterOfAnswer(
  to: Addressee,
  sender: Sender,
  contract: Contract,
  partyAlias: string,
  answer: 'change requested' | 'declined',
  url: string,
): Mail {
  const subject = answer === 'declined' ? `${partyAlias} has declined to sign` : `${partyAlias} asks for a change in the contract`
  const next =
    answer === 'declined'
      ? 'Speak with them before you go on. You can send the contract again, or change it.'
      : 'Read what they would like, and change the contract if you agree. The new version is then signed by everyone.'
  return posted(to, subject, {
    title: subject,
    paragraphs: [`Dear ${to.name},`, `It is about the contract with ${contract.counterpart.alias}.`, next],
    button: { label: 'Open the contract', href: url },
    from: `Sent by ${sender.centreName}, who keep your records with Coachfolio.`,
  })
}

function contractInWords(contract: Contract, learnerName: string): string[] {
  const sections = termKeys.flatMap((key) => {
    const text = contract.terms[key] ?? ''
    return text === '' ? [] : [`${termLabel(key).toUpperCase()}\n${text}`]
  })
  const signatures = contract.parties.map((party) => {
    const who = party.role === 'learner' ? learnerName : party.alias
    return hasSigned(party) ? `${who}: signed on ${longDay(standingOf(party)?.answeredOn ?? contract.agreedOn)}` : `${who}: has still to sign`
  })
  return [
    `Contract, version ${contract.version}, ${kindWords(contract).toLowerCase()}, agreed on ${longDay(contract.agreedOn)}.`,
    ...sections,
    `SIGNATURES\n${signatures.join('\n')}`,
  ]
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
