import { expect, it } from 'vitest'
import { lastChanged } from './rules-fields'

const act = (day: number, facts: unknown) => ({
  at: new Date(Date.UTC(2026, 10, day)),
  actorId: `m${String(day)}`,
  facts,
})
const by = (acts: ReturnType<typeof act>[], first: Readonly<Record<string, string>>) =>
  Object.fromEntries([...lastChanged(acts, first)].map(([field, { actorId }]) => [field, actorId]))

it('finds who changed each setting last, where an act names the settings', () => {
  const acts = [act(1, { fields: 'name about' }), act(2, { fields: 'about' })]
  expect(by(acts, { name: '夜话', about: '', contact: '' })).toEqual({ name: 'm1', about: 'm2' })
})

it('counts an act that says all values where one was another before', () => {
  const acts = [
    act(1, { quota: 2, linkDays: 14 }),
    act(2, { quota: 3, linkDays: 14 }),
    act(3, { quota: 3, linkDays: 7 }),
    act(4, { quota: 3, linkDays: 7 }),
  ]
  expect(by(acts, { quota: '2', linkDays: '14' })).toEqual({ quota: 'm2', linkDays: 'm3' })
  // Back to the default is a change, too.
  expect(by([act(1, { on: 1 }), act(2, { on: 0 })], { on: '0' })).toEqual({ on: 'm2' })
})

it('reads nothing from an act that says nothing', () => {
  expect(by([act(1, null), act(2, 'x')], { name: '' })).toEqual({})
})
