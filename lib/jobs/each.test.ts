import { expect, it } from 'vitest'
import { eachApart } from './each'

it('does all others where some fail, and throws the first fault', async () => {
  const done: number[] = []
  const work = (n: number) =>
    n % 2 === 0 ? Promise.reject(new Error(`row ${n}`)) : Promise.resolve(done.push(n))
  await expect(eachApart([1, 2, 3, 4, 5], work)).rejects.toThrow('row 2')
  expect(done).toEqual([1, 3, 5])
  await eachApart([7], work)
  expect(done).toEqual([1, 3, 5, 7])
})
