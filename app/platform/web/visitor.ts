import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Ask } from './house.ts'

/** Where a request comes from: its network address (empty when there is none), and what the browser says of itself. */
export function visitorOf(ask: Ask): { address: string; userAgent: string } {
  return { address: addressOf(ask), userAgent: ask.req.header('user-agent') ?? '' }
}

/**
 * The address of whoever sent a request: from the other end back through the proxies that are trusted to name whom they hand on.
 * Behind a proxy everybody would else be one and the same, and whoever tries many passwords would use up what all are allowed; what
 * a visitor says of itself is not believed.
 */
export function addressOf(ask: Ask): string {
  const named = ask.req.header('x-forwarded-for')?.split(',') ?? []
  let address = otherEndOf(ask)
  for (const told of named.map((part) => part.trim()).toReversed()) {
    if (isIP(told) === 0 || !ask.var.house.proxies.has(address)) break
    address = told
  }
  return address
}

function otherEndOf(ask: Ask): string {
  const { incoming } = (ask.env ?? {}) as { incoming?: IncomingMessage }
  return incoming?.socket.remoteAddress ?? ''
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Whether a request was made on this very machine, and not merely handed on by a proxy on it. */
export function isFromThisMachine(ask: Ask): boolean {
  return loopback.test(otherEndOf(ask)) && forwarded.every((header) => ask.req.header(header) === undefined)
}
