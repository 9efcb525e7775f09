import { expect, it } from 'vitest'
import { openGroups } from './rules-groups'

const groups = [
  { id: 'a', isOpen: true },
  { id: 'b', isOpen: false },
  { id: 'c', isOpen: false },
]

it('offers the open groups, and of the closed ones only that which is looked at', () => {
  expect(openGroups(groups).map(({ id }) => id)).toEqual(['a'])
  expect(openGroups(groups, 'c').map(({ id }) => id)).toEqual(['a', 'c'])
  expect(openGroups(groups, '').map(({ id }) => id)).toEqual(['a'])
})
