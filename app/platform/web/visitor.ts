import type { IncomingMessage } from 'node:http'
import type { Ask } from './house.ts'

/** Where a request comes from: the network address of the other end (empty when there is none), and what the browser says of itself. */
export function visitorOf(ask: Ask): { address: string; userAgent: string } {
  const { incoming } = (ask.env ?? {}) as { incoming?: IncomingMessage }
  return { address: incoming?.socket.remoteAddress ?? '', userAgent: ask.req.header('user-agent') ?? '' }
}

/** The address of whoever sent a request: what a proxy on this machine says of it, else the other end itself. */
export function addressOf(ask: Ask): string {
  const { address } = visitorOf(ask)
  const told = loopback.test(address) ? ask.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return (told === undefined || told === '' ? address : told).slice(0, 45)
}

const loopback = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const forwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via']

/** Whether a request was made on this very machine, and not merely handed on by a proxy on it. */
export function isFromThisMachine(ask: Ask): boolean {
  return loopback.test(visitorOf(ask).address) && forwarded.every((header) => ask.req.header(header) === undefined)
}
