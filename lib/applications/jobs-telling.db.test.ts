import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { asOf, now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { undoDecision } from './commands-deciding'
import { tellDue, tellNow } from './commands-telling'
import { sweepTellingJob, tellDecisionJob } from './jobs-telling'
import { UNDO_MINUTES } from './rules-deciding'
import * as the from './testing'
import type { Choice } from './types'

let groupId = ''
let organiser: MemberViewer
let referrer: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await the.aGroup()
  organiser = await the.aMember(groupId, { roles: ['ORGANISER'] })
  referrer = await the.aMember(groupId, { email: 'cen@yehua.example' })
})

const decided = (id: string, choice: Choice, reason?: string) =>
  the.decided(organiser, id, choice, reason)

const later = <T>(work: () => Promise<T>) =>
  asOf(now().add({ minutes: UNDO_MINUTES, seconds: 1 }), work)
describe('the time of telling', () => {
  it('is ten minutes on, and not before', async () => {
    const id = await the.anApplication(groupId, { referrer })
    await decided(id, 'DECLINED')
    expect(await tellDue(id)).toEqual({ ok: true, value: false })
    expect((await the.mailsSent()).length).toBe(0)
    expect(await later(() => tellDue(id))).toEqual({ ok: true, value: true })
    expect((await the.mailsSent()).length).toBe(1)
  })

  it('tells once, whoever tells and however often', async () => {
    const id = await the.anApplication(groupId, { referrer, topic: '风控' })
    await decided(id, 'ADMITTED')
    await later(() =>
      Promise.all([
        ...[1, 2, 3, 4].map(() => tellDue(id)),
        tellNow(organiser, { applicationId: id }),
        tellDecisionJob.work({ applicationId: id }),
        sweepTellingJob.work({}),
      ]),
    )
    expect(await the.endings()).toEqual(['CONSUME'])
    expect((await the.mailsSent()).length).toBe(2)
    expect(await readable().member.count({ where: { displayName: '沈知远' } })).toBe(1)
    expect(await readable().talkOffer.count()).toBe(1)
    const told = { applicationId: id, kind: 'TOLD' as const }
    expect(await readable().applicationEvent.count({ where: told })).toBe(1)
  })

  it('lets undoing or telling win, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await the.anApplication(groupId, { name: `岑${round}` })
      await decided(id, 'ADMITTED')
      const version = await the.versionOf(id)
      const [told, undone] = await Promise.all([
        tellNow(organiser, { applicationId: id }),
        undoDecision(organiser, { applicationId: id, version }),
      ])
      expect(Number(told.ok) + Number(undone.ok)).toBe(1)
      const { state, memberId, holdsSeat } = await the.applicationNow(id)
      expect({ state, member: memberId !== null, holdsSeat }).toEqual({
        ...{ state: told.ok ? 'ADMITTED' : 'WAITING', member: told.ok, holdsSeat: false },
      })
    }
  })

  it('is made up for when the job was lost, and passes over what was taken back', async () => {
    const lost = await the.anApplication(groupId, { referrer })
    const undone = await the.anApplication(groupId, { name: '陆明月' })
    await decided(lost, 'DECLINED')
    await decided(undone, 'DECLINED')
    await undoDecision(organiser, {
      applicationId: undone,
      version: await the.versionOf(undone),
    })
    await later(() => sweepTellingJob.work({}))
    expect((await the.applicationNow(lost)).toldAt).not.toBeNull()
    expect(await the.applicationNow(undone)).toMatchObject({ state: 'WAITING', toldAt: null })
    expect(await drainJobs([tellDecisionJob])).toBe(0)
  })

  it('keeps nobody waiting for one that cannot be told', async () => {
    const [stuck, fine] = [await the.anApplication(groupId), await the.anApplication(groupId)]
    await decided(stuck, 'DECLINED')
    await decided(fine, 'DECLINED')
    await readable().$executeRaw`
      UPDATE "Application" SET "tellAt" = "tellAt" - interval '1 minute', locale = 'xx'
      WHERE id = ${stuck}::uuid`
    await readable().$executeRaw`
      CREATE FUNCTION refuse_telling() RETURNS trigger AS $$ BEGIN
        IF NEW.locale = 'xx' AND NEW."toldAt" IS NOT NULL THEN RAISE EXCEPTION 'not told'; END IF;
        RETURN NEW; END $$ LANGUAGE plpgsql`
    await readable().$executeRaw`
      CREATE TRIGGER refuse BEFORE UPDATE ON "Application"
        FOR EACH ROW EXECUTE FUNCTION refuse_telling()`
    await expect(later(() => sweepTellingJob.work({}))).rejects.toThrow()
    expect((await the.applicationNow(fine)).toldAt).not.toBeNull()
    expect((await the.applicationNow(stuck)).toldAt).toBeNull()
    await readable().$executeRaw`DROP FUNCTION refuse_telling() CASCADE`
  })

  it('has no telling for strangers', async () => {
    const id = await the.anApplication(groupId)
    await decided(id, 'DECLINED')
    const stranger = { kind: 'applicant', applicationId: id } as const
    expect(codeOf(await tellNow(stranger, { applicationId: id }))).toBe('NOT_ALLOWED')
  })
})
