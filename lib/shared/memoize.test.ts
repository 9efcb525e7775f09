import { expect, it } from 'vitest'
import { memoize } from './memoize'

it('asks once for each text, and again after as many as it keeps', () => {
  const asked: string[] = []
  const lengthOf = memoize((text) => {
    asked.push(text)
    return text.length
  }, 2)
  expect(['a', 'bb', 'a', 'bb'].map(lengthOf)).toEqual([1, 2, 1, 2])
  expect(asked).toEqual(['a', 'bb'])
  expect(['ccc', 'a'].map(lengthOf)).toEqual([3, 1])
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})
