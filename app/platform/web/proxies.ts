import { BlockList, isIP } from 'node:net'

/** The proxies whose word is taken for whom they hand a request on: those on this machine, and those that a centre names. */
export type Proxies = { has(address: string): boolean }

/**
 * Reads addresses and networks with commas between them (“10.0.0.5, 172.16.0.0/12, fd00::/8”). Answers the parts that are neither,
 * too: nobody is trusted by a slip.
 */
export function readProxies(text: string): { proxies: Proxies; wrong: string[] } {
  const list = new BlockList()
  list.addSubnet('127.0.0.0', 8, 'ipv4')
  list.addAddress('::1', 'ipv6')
  const named = text.split(',').map((part) => part.trim())
  const wrong = named.filter((part) => part !== '' && !add(list, part))
  return { proxies: { has: (address) => isIP(address) !== 0 && list.check(address, familyOf(address)) }, wrong }
}

function add(list: BlockList, part: string): boolean {
  const [address = '', bits, ...more] = part.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  if (most < 0 || more.length > 0) return false
  if (bits === undefined) {
    list.addAddress(address, familyOf(address))
    return true
  }
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > most || Number(bits) === 0) return false
  list.addSubnet(address, Number(bits), familyOf(address))
  return true
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4'
}
