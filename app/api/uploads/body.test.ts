import { expect, test } from 'vitest'
import { readBytes } from './body'

const post = (body: string, headers: Record<string, string> = {}) =>
  new Request('http://house.test/', { method: 'POST', body, headers })

test('gives the bytes of a body that keeps to the limit', async () => {
  expect(await readBytes(post('12345'), 5)).toEqual(new TextEncoder().encode('12345'))
})

test('refuses a body that is longer than allowed, whether or not it says so', async () => {
  expect(await readBytes(post('123456'), 5)).toBeNull()
  expect(await readBytes(post('123456', { 'content-length': '6' }), 5)).toBeNull()
})

test('refuses a body that was cut off on its way', async () => {
  expect(await readBytes(post('123', { 'content-length': '5' }), 5)).toBeNull()
})
