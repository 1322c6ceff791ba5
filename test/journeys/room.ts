import { openChromium } from '../ui/browser.ts'
import { linkIn, openPostOffice, type PostOffice } from './post-office.ts'
import { supervisor } from './practising.ts'
import { client, manager } from './preparing.ts'
import { serveHouse } from './served.ts'
import { codeIn, type Telling } from './story.ts'
import { walk, type Look, type Walker } from './walker.ts'

/** Everybody in the room, each with a phone and a browser of their own; letters come by mail. */
export type Room = Telling & { post: PostOffice; theClient: Walker; theManager: Walker; theSupervisor: Walker }

const phone: Look = { name: 'everybody on a phone', width: 390, javaScript: true }

export async function openRoom(): Promise<Room> {
  const house = await serveHouse()
  const post = await openPostOffice(house.t)
  const browser = await openChromium()
  const told = { look: phone, address: house.address, seen: new Set<string>() }
  // The learner’s pages are those of the journey to a pass, on the same phone: axe has read them there.
  const learner = await walk(browser, 'learner', { look: phone, address: house.address })
  const theClient = staying(await walk(browser, 'client', told))
  const theManager = staying(await walk(browser, 'manager', told))
  const theSupervisor = staying(await walk(browser, 'supervisor', told))
  const byEmail = new Map([
    [client.email, theClient],
    [manager.email, theManager],
    [supervisor.email, theSupervisor],
  ])
  return {
    house,
    post,
    learner,
    theClient,
    theManager,
    theSupervisor,
    client: '',
    async followsLetter(email, subject) {
      const walker = byEmail.get(email)
      if (walker === undefined) throw new Error(`Nobody in the room reads the letters to ${email}`)
      await walker.opens(linkIn(await post.letterTo(email, subject)))
      return walker
    },
    async codeFor(email) {
      return codeIn((await post.letterTo(email, /^Your code to sign/)).subject ?? '') ?? ''
    },
    async end() {
      await browser.close()
      await post.close()
      await house.close()
    },
  }
}

/** Whoever has answered puts the phone down, and has the same browser the next time. */
function staying(walker: Walker): Walker {
  return { ...walker, close: () => Promise.resolve() }
}
