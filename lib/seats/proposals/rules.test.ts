import fc from 'fast-check'
import { expect, it } from 'vitest'
import { reconcileProposals } from './rules'
import type { Working } from '@/lib/seats/types'

const id = fc.integer({ min: 0, max: 12 }).map((n) => `a${String(n)}`)
const next = fc.uniqueArray(id, { maxLength: 6 }).map((ids) =>
  ids.map((applicationId, at): Working => ({
    applicationId,
    place: at + 1,
    points: 0,
    lines: [],
  })),
)
const open = fc
  .uniqueArray(
    fc.record({ applicationId: id, state: fc.constantFrom('WAITLISTED', 'ADMITTED', 'WITHDRAWN') }),
    {
      selector: ({ applicationId }) => applicationId,
      maxLength: 6,
    },
  )
  .map((rows) => rows.map((row) => ({ ...row, id: `p-${row.applicationId}`, groupId: 'g' })))

it('leaves open exactly those the free seats are for, and finds nothing to do the second time', () => {
  fc.assert(
    fc.property(open, next, (before, wanted) => {
      const { ended, opened } = reconcileProposals(before, wanted)
      const gone = new Set(ended.map((one) => one.id))
      const after = [
        ...before.filter((one) => !gone.has(one.id)),
        ...opened.map(({ applicationId }) => ({
          id: `n-${applicationId}`,
          groupId: 'g',
          applicationId,
          state: 'WAITLISTED',
        })),
      ]
      const ids = after.map(({ applicationId }) => applicationId)
      expect(ids.toSorted()).toEqual(wanted.map(({ applicationId }) => applicationId).toSorted())
      expect(reconcileProposals(after, wanted)).toEqual({ ended: [], opened: [] })
    }),
  )
})

it('says of who was admitted that they were, and of everybody else that the proposal lapsed', () => {
  const proposals = ['ADMITTED', 'WITHDRAWN', 'WAITLISTED'].map((state, at) => ({
    id: `p${String(at)}`,
    groupId: 'g',
    applicationId: `a${String(at)}`,
    state,
  }))
  expect(reconcileProposals(proposals, []).ended).toEqual([
    { id: 'p0', ending: 'ADMITTED' },
    { id: 'p1', ending: 'LAPSED' },
    { id: 'p2', ending: 'LAPSED' },
  ])
})
