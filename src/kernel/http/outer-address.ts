import { BlockList, isIP } from 'node:net'

// Ranges that are not the open internet: this machine, inner networks, link-local and metadata services,
// carriers' shared ranges, ranges kept for documentation and measurement, multicast, broadcast.
const INNER_V4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

// Only 2000::/3 is given out to the open internet; within it these lead elsewhere or carry an inner address.
const INNER_V6: [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const inner = new BlockList()
for (const [net, prefix] of INNER_V4) inner.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of INNER_V6) inner.addSubnet(net, prefix, 'ipv6')

const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')

/** Whether an address belongs to the open internet; anything else, and anything unreadable, does not. */
export function isOuterAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !inner.check(address, 'ipv4')
  return family === 6 && open.check(address, 'ipv6') && !inner.check(address, 'ipv6')
}
