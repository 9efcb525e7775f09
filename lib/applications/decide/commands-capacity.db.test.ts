import fc from 'fast-check'
import { expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import { readable } from '@/lib/db/transaction'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { changeStatus } from '@/lib/members/status/commands'
import { freshDatabase } from '@/lib/testing/database'
import { decide, undoDecision } from './commands'
import { notifyNow } from '@/lib/applications/notify/commands'
import * as fixtures from '@/lib/applications/fixtures'

type Step =
  | {
      readonly do: 'admit' | 'waitlist' | 'undo' | 'tell' | 'leave' | 'return'
      readonly nth: number
    }
  | { readonly do: 'resize'; readonly capacity: number; readonly buffer: number }

const PEOPLE = 4
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('admit', 'admit', 'waitlist', 'undo', 'tell', 'leave', 'return'),
      nth: fc.nat(PEOPLE - 1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('resize' as const),
      capacity: fc.integer({ min: 1, max: PEOPLE }),
      buffer: fc.nat(1),
    }),
  },
)

it('never gives a seat that is not there, under any commands in any order and at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, step), { minLength: 3, maxLength: 8 }),
      async (pairs) => {
        await freshDatabase()
        const groupId = await fixtures.createGroup(3, 1)
        const organiser = await fixtures.createMember(await fixtures.createGroup(), {
          roles: ['ORGANISER'],
        })
        const ids: string[] = []
        for (let nth = 0; nth < PEOPLE; nth++) {
          ids.push(
            await fixtures.createApplication(groupId, { name: `岑${String(nth)}`, topic: '' }),
          )
        }
        const take = (one: Step) => doing(organiser, groupId, ids, one)
        for (const pair of pairs) {
          const before = await seatsOf(groupId)
          const codes = await Promise.all(pair.map(take))
          const after = await seatsOf(groupId)
          expect(after.taken).toBe(after.held)
          expect(after.taken).toBeLessThanOrEqual(after.capacity)
          expect(codes.filter((code) => !KNOWN.has(code))).toEqual([])
          // No group was resized meanwhile: what was admitted left the buffer free.
          const admitted = pair.every((one) => one.do === 'admit') && after.taken > before.taken
          if (admitted) expect(after.taken).toBeLessThanOrEqual(after.capacity - after.buffer)
        }
      },
    ),
    { numRuns: 15 },
  )
})

/** Done, or a refusal that says so; anything else would be a fault. */
const KNOWN = new Set([
  'OK',
  'GROUP_FULL',
  'DECIDED_ALREADY_BY',
  'CAPACITY_BELOW_TAKEN',
  'STATUS_UNCHANGED',
  'NOBODY',
  'APPLICATION_CHANGED',
  'NOTIFIED_ALREADY',
  'NO_DECISION_TO_UNDO',
  'NOTHING_TO_NOTIFY',
  'WAITLISTED_ALREADY',
])

async function doing(
  organiser: Awaited<ReturnType<typeof fixtures.createMember>>,
  groupId: string,
  ids: readonly string[],
  one: Step,
): Promise<string> {
  if (one.do === 'resize') {
    const { capacity, buffer } = one
    return codeOf(await changeCapacity(organiser, { groupId, capacity, buffer }))
  }
  const applicationId = ids[one.nth] ?? ''
  const { version, memberId } = await fixtures.applicationNow(applicationId)
  const reason = '看过了'
  switch (one.do) {
    case 'admit':
      return codeOf(await decide(organiser, { applicationId, version, choice: 'ADMITTED', reason }))
    case 'waitlist':
      return codeOf(
        await decide(organiser, { applicationId, version, choice: 'WAITLISTED', reason }),
      )
    case 'undo':
      return codeOf(await undoDecision(organiser, { applicationId, version }))
    case 'tell':
      return codeOf(await notifyNow(organiser, { applicationId }))
    case 'leave':
    case 'return': {
      if (memberId === null) return 'NOBODY'
      const status = one.do === 'leave' ? ('LEFT' as const) : ('ACTIVE' as const)
      return codeOf(await changeStatus(organiser, { memberId, status, reason }))
    }
  }
}

async function seatsOf(groupId: string) {
  const db = readable()
  const group = await db.group.findUniqueOrThrow({ where: { id: groupId } })
  const here = await db.member.count({ where: { groupId, status: 'ACTIVE' } })
  const kept = await db.application.count({ where: { groupId, holdsSeat: true } })
  const { capacity, buffer, seatsTaken: taken } = group
  return { capacity, buffer, taken, held: here + kept }
}
