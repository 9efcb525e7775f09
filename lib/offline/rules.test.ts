import { expect, it } from 'vitest'
import { copiedPath, isReadable, MAX_AGE, MAX_COPIES, outdated, readCopy } from './rules'

const path = (address: string) => copiedPath(new URL(address, 'https://yehua.example'))
const TALK = '/talks/0198a0b2-1111-7222-8333-444455556666'

it.each(['/', '/schedule', '/archive', '/rules', TALK])('keeps the public page %s', (address) => {
  expect(path(address)).toBe(address)
})

it.each([
  '/me',
  '/members',
  '/desk',
  '/tonight',
  '/sign-in',
  `${TALK}/draft`,
  '/archive?q=x',
  '/talks/1',
])('keeps nothing of %s', (address) => {
  expect(path(address)).toBeNull()
})

it('lets a copy be read up to its age, to the millisecond', () => {
  const copy = readCopy('2026-12-01T12:00:00Z zh ink')
  expect(copy).toMatchObject({ locale: 'zh', theme: 'ink' })
  if (copy === null) return
  expect(isReadable(copy, copy.madeAt + MAX_AGE - 1)).toBe(true)
  expect(isReadable(copy, copy.madeAt + MAX_AGE)).toBe(false)
  expect(isReadable(copy, copy.madeAt - 1)).toBe(true)
})

it.each([null, '', 'soon zh ink', '2026-12-01T12:00:00Z zh'])('reads no copy in %s', (header) => {
  expect(readCopy(header)).toBeNull()
})

it('lets go of what is too old, and of the oldest beyond what a device keeps', () => {
  const made = (madeAt: number) => ({ madeAt, locale: 'zh', theme: 'device' })
  const many = new Map(Array.from({ length: MAX_COPIES + 2 }, (_, at) => [String(at), made(at)]))
  expect(outdated(many, MAX_COPIES)).toEqual(['1', '0'])
  expect(
    outdated(
      new Map([
        ['old', made(0)],
        ['new', made(1)],
      ]),
      MAX_AGE,
    ),
  ).toEqual(['old'])
})
