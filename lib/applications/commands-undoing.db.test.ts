import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { freshDatabase } from '@/lib/testing/database'
import { decide, undoDecision } from './commands-deciding'
import { ownApplication } from './queries-own'
import * as the from './testing'
import type { Choice } from './types'

let groupId = ''
let organiser: MemberViewer
let second: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  ;({ groupId, organiser, second } = await the.aDesk())
})

const seatsTaken = (id = groupId) => the.seatsTaken(id)

const deciding = (id: string, choice: Choice, by = organiser, reason = '看过了') =>
  the.deciding(by, id, choice, reason)

describe('taking a decision back', () => {
  it('puts everything back as it stood', async () => {
    const referrer = await the.aMember(groupId)
    const id = await the.anApplication(groupId, { referrer, hoursAgo: 90 })
    const before = await the.applicationNow(id)
    const seats = await seatsTaken()
    for (const choice of ['ADMITTED', 'DECLINED', 'WAITLISTED'] as const) {
      await deciding(id, choice)
      const version = await the.versionOf(id)
      expect(codeOf(await undoDecision(second, { applicationId: id, version }))).toBe('OK')
      const after = await the.applicationNow(id)
      expect({ ...after, version: 0 }).toEqual({ ...before, version: 0 })
    }
    expect(await seatsTaken()).toBe(seats)
    expect(await the.balanceOf(referrer)).toBe(1)
  })

  it('puts them back into the group they applied for, however often they were moved', async () => {
    const [other, third] = [await the.aGroup(), await the.aGroup()]
    const id = await the.anApplication(groupId)
    const own = { kind: 'applicant', applicationId: id } as const
    const shown = (await ownApplication(own))?.group
    for (const [at, group] of [other, third].entries()) {
      const choice = at === 0 ? 'WAITLISTED' : 'ADMITTED'
      const version = await the.versionOf(id)
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
    const version = await the.versionOf(id)
    expect(codeOf(await undoDecision(organiser, { applicationId: id, version }))).toBe('OK')
    expect(await the.applicationNow(id)).toMatchObject({ groupId, groupBefore: null })
    expect(await seatsTaken(third)).toBe(0)
  })

  it('leaves nobody waiting for a voucher whom somebody vouched for meanwhile', async () => {
    const referrer = await the.aMember(groupId)
    const id = await the.anApplication(groupId, { referrer, state: 'VOUCHING' })
    await deciding(id, 'WAITLISTED')
    const version = await the.versionOf(id)
    expect(codeOf(await undoDecision(organiser, { applicationId: id, version }))).toBe('OK')
    expect((await the.applicationNow(id)).state).toBe('WAITING')
  })

  it('takes back all that was decided since anybody was told', async () => {
    const id = await the.anApplication(groupId)
    await deciding(id, 'WAITLISTED')
    await deciding(id, 'ADMITTED', second)
    const version = await the.versionOf(id)
    expect(codeOf(await undoDecision(organiser, { applicationId: id, version }))).toBe('OK')
    expect(await the.applicationNow(id)).toMatchObject({ state: 'WAITING', waitlistedAt: null })
  })

  it('is done once of two at once, and not with an old look', async () => {
    const id = await the.anApplication(groupId)
    await deciding(id, 'DECLINED')
    const version = await the.versionOf(id)
    const old = await undoDecision(second, { applicationId: id, version: version - 1 })
    expect(codeOf(old)).toBe('APPLICATION_CHANGED')
    const taps = await Promise.all(
      [organiser, second].map((by) => undoDecision(by, { applicationId: id, version })),
    )
    expect(taps.map(codeOf).toSorted()).toEqual(['NO_DECISION_TO_UNDO', 'OK'])
  })
})
