import { expect, test } from 'vitest'
import { earlierKey, messageKey, sealedKey, sealOf } from './rules-keys'

const BASE = {
  line: 1,
  at: '2026-05-18T19:15:01',
  precision: 'second',
  label: '阿禾',
  kind: 'text',
  text: '一',
  quotation: null,
  image: null,
} as const

test('keeps messages apart that differ in group, moment, kind or words', () => {
  const others = [
    { ...BASE, at: '2026-05-18T19:15:02' },
    { ...BASE, kind: 'unknown' as const },
    { ...BASE, text: '二' },
    { ...BASE, quotation: { label: '林檎', text: '早' } },
    { ...BASE, image: 'a.png' },
  ]
  const keys = [
    messageKey('g', BASE),
    messageKey('h', BASE),
    ...others.map((other) => messageKey('g', other)),
  ]
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(7)
})

test('does not ask where a message stands, who said it, or what the quoted were called', () => {
  const quoting = { ...BASE, quotation: { label: '林檎', text: '早' } }
  expect(messageKey('g', { ...BASE, line: 9, label: '阿禾-临溪' })).toEqual(messageKey('g', BASE))
  expect(messageKey('g', { ...quoting, quotation: { label: '林檎-青禾', text: '早' } })).toEqual(
    messageKey('g', quoting),
  )
})

test('the earlier key asks for both', () => {
  const quoting = { ...BASE, quotation: { label: '林檎', text: '早' } }
  expect(earlierKey('g', { ...BASE, label: '林檎' })).not.toEqual(earlierKey('g', BASE))
  expect(earlierKey('g', { ...quoting, quotation: { label: '柳', text: '早' } })).not.toEqual(
    earlierKey('g', quoting),
  )
})

test('a sealed key is known by who has the secret, and is as long as no other', () => {
  const key = messageKey('g', BASE)
  const sealed = sealedKey(sealOf('one'), key)
  expect(sealed).toEqual(sealedKey(sealOf('one'), key))
  expect(sealed).not.toEqual(sealedKey(sealOf('two'), key))
  expect([key.length, sealed.length]).toEqual([32, 33])
})
