import { expect, test } from 'vitest'
import { headersOf, requestIdOf } from './request'

const NEW_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

test('keeps a request id that a proxy gave', () => {
  expect(requestIdOf(new Headers({ 'x-request-id': '4f9a2c31-77aa' }))).toBe('4f9a2c31-77aa')
})

test.each(['short', 'with space and more', 'line\nbreak-of-a-log', 'x'.repeat(65)])(
  'gives a new id instead of %j',
  (given) => {
    expect(requestIdOf(headersOf({ 'x-request-id': given }))).toMatch(NEW_ID)
  },
)

test('gives a request without an id a new one', () => {
  expect(requestIdOf(headersOf({}))).toMatch(NEW_ID)
})

test('reads headers of Node as those of a Request are read', () => {
  const headers = headersOf({ host: 'h', 'x-many': ['a', 'b'] })
  expect([headers.get('Host'), headers.get('x-many'), headers.get('none')]).toEqual([
    'h',
    'a, b',
    null,
  ])
})
