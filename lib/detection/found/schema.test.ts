import { expect, test } from 'vitest'
import { storedNight } from './fixtures'
import { factsSchema } from './schema'

const facts = storedNight('2031-03-04', ['1', '2', '3', '4', '5', '6', '7'])

test('a night is read back as it was kept, with what is unusual about it', () => {
  const remarks = [{ code: 'SECOND_TALK', facts: { label: '惊蛰', from: '20:20', to: '20:40' } }]
  expect(factsSchema.parse({ ...facts, remarks })).toEqual({ ...facts, remarks })
})

test('a night that was kept before nights had remarks has none', () => {
  const { remarks: _, ...older } = facts
  expect(factsSchema.parse(older)).toEqual(facts)
})
