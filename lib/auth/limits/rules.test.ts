import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { clientKey, minutesLeft, windowOf } from './rules'

const limit = { name: 'x', max: 1, minutes: 15 }
const at = (text: string) => Temporal.Instant.from(text)

describe('a limit', () => {
  it('counts in windows laid from the epoch', () => {
    expect(windowOf(limit, at('2026-05-18T11:44:59Z')).toString()).toBe('2026-05-18T11:30:00Z')
    expect(windowOf(limit, at('2026-05-18T11:45:00Z')).toString()).toBe('2026-05-18T11:45:00Z')
  })

  it('counts the minutes until the next window, at least one', () => {
    expect(minutesLeft(limit, at('2026-05-18T11:30:00Z'))).toBe(15)
    expect(minutesLeft(limit, at('2026-05-18T11:44:59.999Z'))).toBe(1)
  })
})

describe('one client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:bbbb:0:0:9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['[2001:db8::1]', '2001:db8:0:0::/64'],
    ['', ''],
  ])('%s counts as %s', (address, key) => {
    expect(clientKey(address)).toBe(key)
  })
})
