import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { freshDatabase } from '@/lib/testing/database'
import { decide, undoDecision } from './commands'
import { ownApplication } from '@/lib/applications/self/queries'
import * as fixtures from '@/lib/applications/fixtures'
import type { Choice } from '@/lib/applications/types'

let groupId = ''
let organiser: MemberViewer
let second: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  ;({ groupId, organiser, second } = await fixtures.createDesk())
})

const seatsTaken = (id = groupId) => fixtures.seatsTaken(id)

const deciding = (id: string, choice: Choice, by = organiser, reason = '看过了') =>
  fixtures.decideNow(by, id, choice, reason)

describe('taking a decision back', () => {
  it('puts everything back as it stood', async () => {
    const referrer = await fixtures.createMember(groupId)
    const id = await fixtures.createApplication(groupId, { referrer, hoursAgo: 90 })
    const before = await fixtures.applicationNow(id)
    const seats = await seatsTaken()
    for (const choice of ['ADMITTED', 'DECLINED', 'WAITLISTED'] as const) {
      await deciding(id, choice)
      const version = await fixtures.versionOf(id)
      expect(codeOf(await undoDecision(second, { applicationId: id, version }))).toBe('OK')
      const after = await fixtures.applicationNow(id)
      expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 })
    }
    expect(await seatsTaken()).toBe(seats)
    expect(await fixtures.balanceOf(referrer)).toBe(1)
  })

  it('puts them back into the group they applied for, however often they were moved', async () => {
    const [other, third] = [await fixtures.createGroup(), await fixtures.createGroup()]
    const id = await fixtures.createApplication(groupId)
    const own = { kind: 'applicant', applicationId: id } as const
    const shown = (await ownApplication(own))?.group
    for (const [at, group] of [other, third].entries()) {
      const choice = at === 0 ? 'WAITLISTED' : 'ADMITTED'
      const version = await fixtures.versionOf(id)
      const decision = {
        applicationId: id,
        version,
        choice,
        reason: '换群',
        groupId: group,
      } as const
      expect(codeOf(await decide(organiser, decision))).toBe('OK')
      expect(await ownApplication(own)).toMatchObject({ groupId, group: shown })
    }
    expect(await seatsTaken(third)).toBe(1)
    const version = await fixtures.versionOf(id)
    expect(codeOf(await undoDecision(organiser, { applicationId: id, version }))).toBe('OK')
    expect(await fixtures.applicationNow(id)).toMatchObject({ groupId, groupBefore: null })
    expect(await seatsTaken(third)).toBe(0)
  })

  it('leaves no applicant waiting for a voucher whom a member vouched for meanwhile', async () => {
    const referrer = await fixtures.createMember(groupId)
    const id = await fixtures.createApplication(groupId, { referrer, state: 'VOUCHING' })
    await deciding(id, 'WAITLISTED')
    const version = await fixtures.versionOf(id)
    expect(codeOf(await undoDecision(organiser, { applicationId: id, version }))).toBe('OK')
    expect((await fixtures.applicationNow(id)).state).toBe('WAITING')
  })

  it('takes back all that was decided since the last notification', async () => {
    const id = await fixtures.createApplication(groupId)
    await deciding(id, 'WAITLISTED')
    await deciding(id, 'ADMITTED', second)
    const version = await fixtures.versionOf(id)
    expect(codeOf(await undoDecision(organiser, { applicationId: id, version }))).toBe('OK')
    expect(await fixtures.applicationNow(id)).toMatchObject({
      state: 'WAITING',
      waitlistedAt: null,
    })
  })

  it('is done once of two at once, and not with an old look', async () => {
    const id = await fixtures.createApplication(groupId)
    await deciding(id, 'DECLINED')
    const version = await fixtures.versionOf(id)
    const old = await undoDecision(second, { applicationId: id, version: version - 1 })
    expect(codeOf(old)).toBe('APPLICATION_CHANGED')
    const taps = await Promise.all(
      [organiser, second].map((by) => undoDecision(by, { applicationId: id, version })),
    )
    expect(taps.map(codeOf).toSorted()).toEqual(['NO_DECISION_TO_UNDO', 'OK'])
  })
})
