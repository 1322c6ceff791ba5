import type { IncomingMessage } from 'node:http'
import type { Ask } from '../../platform/web/house.ts'

/** Where a request comes from: the network address of the other end, and what the browser says of itself. */
export function visitorOf(ask: Ask): { address: string; userAgent: string } {
  return { address: networkAddress(ask) ?? '', userAgent: ask.req.header('user-agent') ?? '' }
}

function networkAddress(ask: Ask): string | undefined {
  const { incoming } = (ask.env ?? {}) as { incoming?: IncomingMessage }
  return incoming?.socket.remoteAddress
}
