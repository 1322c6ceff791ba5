import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Ask } from './house.ts'

/** Where a request comes from: its network address (empty when there is none), and what the browser says of itself. */
export function visitorOf(ask: Ask): { address: string; userAgent: string } {
  return { address: addressOf(ask), userAgent: ask.req.header('user-agent') ?? '' }
}

/**
 * The address of whoever sent a request: what a proxy on this machine says of it, else the other end itself. Behind a proxy everybody
 * would else be one and the same, and whoever tries many passwords would use up what all are allowed.
 */
export function addressOf(ask: Ask): string {
  const address = otherEndOf(ask)
  const told = loopback.test(address) ? (ask.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '') : ''
  return isIP(told) === 0 ? address : told
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
