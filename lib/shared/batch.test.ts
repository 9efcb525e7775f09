import fc from 'fast-check'
import { expect, it } from 'vitest'
import { batched, endOfTurn } from './batch'

/** Work that waits to be let go, and remembers what it was given. */
function held() {
  const given: (readonly number[])[] = []
  const release: (() => void)[] = []
  const work = async (inputs: readonly number[]) => {
    given.push(inputs)
    await new Promise<void>((go) => release.push(go))
    return inputs.map((input) => input * 2)
  }
  return { given, release, work }
}

it('answers each caller with its own output, however the work is shared', async () => {
  const shape = fc.record({
    max: fc.integer({ min: 1, max: 9 }),
    lanes: fc.integer({ min: 1, max: 4 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer()), shape, async (inputs, options) => {
      const ask = batched(
        (all: readonly number[]) => Promise.resolve(all.map((n) => n * 2)),
        options,
      )
      expect(await Promise.all(inputs.map(ask))).toEqual(inputs.map((n) => n * 2))
    }),
  )
})

it('gathers what comes in one turn, works while a lane is free, and in batches afterwards', async () => {
  const { given, release, work } = held()
  const ask = batched(work, { max: 3, lanes: 2 })
  const answers = Promise.all([1, 2, 3, 4, 5, 6].map(ask))
  expect(given).toEqual([])
  await expect
    .poll(() => given)
    .toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
  const late = Promise.all([7, 8].map(ask))
  await endOfTurn()
  expect(given).toHaveLength(2)
  release[0]?.()
  await expect.poll(() => given.slice(2)).toEqual([[7, 8]])
  for (const go of release) go()
  expect(await answers).toEqual([2, 4, 6, 8, 10, 12])
  expect(await late).toEqual([14, 16])
})

it('fails all of a piece of work that failed, and no others', async () => {
  const ask = batched(
    (inputs: readonly number[]) =>
      inputs.includes(2) ? Promise.reject(new Error('no')) : Promise.resolve(inputs),
    { max: 2, lanes: 1 },
  )
  const answers = await Promise.allSettled([1, 2, 3, 4].map(ask))
  expect(answers.map(({ status }) => status)).toEqual([
    'rejected',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
})
