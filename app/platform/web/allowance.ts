import type { Ask, House } from './house.ts'
import { addressOf } from './visitor.ts'

/** How often something may be done from one network address: so many times at once, and so many more each minute. */
export type Rate = { most: number; perMinute: number }

type Bucket = { left: number; at: number }

/** What one process lets each network address do. It is not shared between processes, and forgotten when they end. */
export type Allowance = {
  /** Takes one; false when none is left. */
  take(ask: Ask): boolean
  /** Gives one back that was taken for nothing. */
  giveBack(ask: Ask): void
}

const mostRemembered = 10_000

/**
 * An allowance of some rate, by the house's clock. Requests from within the process have no network address, and no limit. Addresses of
 * IPv6 count by their first 64 bits, which one household has for itself.
 */
export function allowanceOf(rate: Rate): Allowance {
  const byHouse = new WeakMap<House, Map<string, Bucket>>()

  function bucketFor(ask: Ask): Bucket | undefined {
    const network = networkOf(addressOf(ask))
    if (network === '') return undefined
    const buckets = byHouse.get(ask.var.house) ?? new Map<string, Bucket>()
    byHouse.set(ask.var.house, buckets)
    const now = ask.var.visit.now.epochMilliseconds
    const bucket = refilled(buckets.get(network), rate, now)
    if (buckets.size >= mostRemembered) forgetFull(buckets, rate, now)
    buckets.set(network, bucket)
    return bucket
  }

  return {
    take(ask) {
      const bucket = bucketFor(ask)
      if (bucket === undefined) return true
      if (bucket.left < 1) return false
      bucket.left -= 1
      return true
    },
    giveBack(ask) {
      const bucket = bucketFor(ask)
      if (bucket !== undefined) bucket.left = Math.min(rate.most, bucket.left + 1)
    },
  }
}

function refilled(bucket: Bucket | undefined, { most, perMinute }: Rate, now: number): Bucket {
  if (bucket === undefined) return { left: most, at: now }
  bucket.left = Math.min(most, bucket.left + (Math.max(0, now - bucket.at) / 60_000) * perMinute)
  bucket.at = now
  return bucket
}

function forgetFull(buckets: Map<string, Bucket>, rate: Rate, now: number): void {
  for (const [network, bucket] of buckets) if (refilled(bucket, rate, now).left >= rate.most) buckets.delete(network)
  for (const network of buckets.keys()) if (buckets.size >= mostRemembered) buckets.delete(network)
}

/** An address of IPv4 as it is; of IPv6 its first four groups. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
