import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** By night a white slide would be the brightest thing in the room. */
test('every picture of a log rests in the ink theme', () => {
  const pictures = globSync('components/**/*.tsx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<img\b[^>]*>/gsu)].map(([tag]) => ({ file, tag })),
  )
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.filter(({ tag }) => !/\brests\b/u.test(tag))).toEqual([])
})
