import { expect, it } from 'vitest'
import { etagOf, holdsSame } from './freshness'

const ask = (headers: Record<string, string>) => holdsSame(new Headers(headers), '"b"')

it('compares weakly, as RFC 9110 says for If-None-Match', () => {
  expect(ask({ 'if-none-match': 'W/"a", "b"' })).toBe(true)
  expect(ask({ 'if-none-match': 'W/"b"' })).toBe(true)
  expect(ask({ 'if-none-match': '*' })).toBe(true)
  expect(ask({ 'if-none-match': '"bb"' })).toBe(false)
  expect(ask({})).toBe(false)
})

it('sends the whole page to a reader who reloads it', () => {
  expect(ask({ 'if-none-match': '"b"', 'cache-control': 'no-cache' })).toBe(false)
})

it('gives other bytes another tag', () => {
  expect(etagOf(Buffer.from('a'))).toMatch(/^"[\w-]{22}"$/u)
  expect(etagOf(Buffer.from('a'))).not.toBe(etagOf(Buffer.from('b')))
})
