import type { Browser } from 'playwright-core'
import { openChromium } from '../ui/browser.ts'
import { letters } from '../harness/signers.ts'
import { password, serveHouse, type ServedHouse } from './served.ts'
import { walk, type Look, type Walker } from './walker.ts'

/** A house, a learner who looks through one kind of window, and people outside who come by a mailed link. */
export type Telling = {
  house: ServedHouse
  learner: Walker
  /** Somebody without an account, in a browser of their own, on the page that the newest letter to them leads to. */
  followsLetter(email: string, subject: RegExp): Promise<Walker>
  /** The code that was mailed to somebody who is about to sign. */
  codeFor(email: string): Promise<string>
  /** The address of the client whom the story is about. */
  client: string
  end(): Promise<void>
}

/** A story in which an assessor judges what the learner has done. */
export type Story = Telling & { assessor: Walker }

export async function beginStory(look: Look): Promise<Story> {
  const house = await serveHouse()
  const browser = await openChromium()
  const told = { look, address: house.address, seen: new Set<string>() }
  const learner = await walk(browser, 'learner', told)
  const assessor = await walk(browser, 'assessor', told)
  return {
    house,
    learner,
    assessor,
    client: '',
    followsLetter: (email, subject) => followLetter(browser, told, email, subject),
    async codeFor(email) {
      const letter = (await letters(house.t)).find((one) => one.to === email && codeIn(one.subject) !== undefined)
      return codeIn(letter?.subject ?? '') ?? ''
    },
    async end() {
      await browser.close()
      await house.close()
    },
  }
}

async function followLetter(browser: Browser, told: Parameters<typeof walk>[2], email: string, subject: RegExp): Promise<Walker> {
  const outsider = await walk(browser, email.split('@')[0] ?? email, told)
  await outsider.opens('/outbox')
  await outsider.follows(subject, outsider.page.getByRole('listitem').filter({ hasText: email }))
  await outsider.follows(/\/l\//)
  return outsider
}

/** The six digits in the subject of a letter with a code. */
export function codeIn(subject: string): string | undefined {
  return /^Your code to sign: (\d{6})$/.exec(subject)?.[1]
}

/** Signs in as somebody does, with an address and a password. */
export async function signIn(walker: Walker, email: string): Promise<void> {
  await walker.opens('/')
  await walker.fills({ 'E-mail address': email, Password: password })
  await walker.presses('Sign in')
}
