import { describe, expect, it } from 'vitest'
import { clientKey, isLoopback, isLoopbackHost } from './addresses'

describe('one client', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa::1', '2001:db8:1:0::/56'],
    ['2001:0DB8:0001:0002:bbbb:0:0:9', '2001:db8:1:0::/56'],
    ['2001:db8::1', '2001:db8:0:0::/56'],
    ['fe80::1%eth0', 'fe80:0:0:0::/56'],
    ['::1', '0:0:0:0::/56'],
    ['[2001:db8::1]', '2001:db8:0:0::/56'],
    [' 192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:22ff::1', '2001:db8:1:2200::/56'],
    ['2001:db8:1:2201::1', '2001:db8:1:2200::/56'],
    ['192.0.2.7:51234', '192.0.2.7'],
    ['[2001:db8::1]:51234', '2001:db8:0:0::/56'],
    ['unknown', 'unknown'],
    ['one that a client made up', 'unknown'],
    ['', 'unknown'],
  ])('%s counts as %s', (address, key) => {
    expect(clientKey(address)).toBe(key)
  })
})

describe('this very machine', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '[::1]', '::ffff:127.0.0.1'])('is %s', (address) => {
    expect(isLoopback(address)).toBe(true)
  })

  it.each([
    '',
    '192.168.0.2',
    '127.0.0.1.example.org',
    '127.1',
    '0.0.0.0',
    '::',
    '::ffff:10.0.0.1',
  ])('is not %j', (address) => {
    expect(isLoopback(address)).toBe(false)
  })

  it.each([
    ['localhost', true],
    ['LOCALHOST:3000', true],
    ['127.0.0.1:3000', true],
    ['[::1]:3000', true],
    ['localhost.example.org', false],
    ['192.168.0.2', false],
    ['', false],
  ])('is called %s: %s', (host, own) => {
    expect(isLoopbackHost(host)).toBe(own)
  })
})
