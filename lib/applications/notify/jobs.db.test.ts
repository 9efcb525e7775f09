import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { asOf, now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { undoDecision } from '@/lib/applications/decide/commands'
import { notifyDue, notifyNow } from './commands'
import { sweepNotificationsJob, notifyDecisionJob } from './jobs'
import { UNDO_MINUTES } from '@/lib/applications/decide/rules'
import * as fixtures from '@/lib/applications/fixtures'
import type { Choice } from '@/lib/applications/types'

let groupId = ''
let organiser: MemberViewer
let referrer: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  groupId = await fixtures.createGroup()
  organiser = await fixtures.createMember(groupId, { roles: ['ORGANISER'] })
  referrer = await fixtures.createMember(groupId, { email: 'cen@yehua.example' })
})

const decided = (id: string, choice: Choice, reason?: string) =>
  fixtures.decideOrThrow(organiser, id, choice, reason)

const later = <T>(work: () => Promise<T>) =>
  asOf(now().add({ minutes: UNDO_MINUTES, seconds: 1 }), work)
describe('the time of the notification', () => {
  it('is ten minutes on, and not before', async () => {
    const id = await fixtures.createApplication(groupId, { referrer })
    await decided(id, 'DECLINED')
    expect(await notifyDue(id)).toEqual({ ok: true, value: false })
    expect((await fixtures.mailsSent()).length).toBe(0)
    expect(await later(() => notifyDue(id))).toEqual({ ok: true, value: true })
    expect((await fixtures.mailsSent()).length).toBe(1)
  })

  it('notifies once, no matter how many workers try and how often', async () => {
    const id = await fixtures.createApplication(groupId, { referrer, topic: '风控' })
    await decided(id, 'ADMITTED')
    await later(() =>
      Promise.all([
        ...[1, 2, 3, 4].map(() => notifyDue(id)),
        notifyNow(organiser, { applicationId: id }),
        notifyDecisionJob.work({ applicationId: id }),
        sweepNotificationsJob.work({}),
      ]),
    )
    expect(await fixtures.endings()).toEqual(['CONSUME'])
    expect((await fixtures.mailsSent()).length).toBe(2)
    expect(await readable().member.count({ where: { displayName: '沈知远' } })).toBe(1)
    expect(await readable().talkOffer.count()).toBe(1)
    const notified = { applicationId: id, kind: 'NOTIFIED' as const }
    expect(await readable().applicationEvent.count({ where: notified })).toBe(1)
  })

  it('lets undoing or notifying win, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await fixtures.createApplication(groupId, { name: `岑${round}` })
      await decided(id, 'ADMITTED')
      const version = await fixtures.versionOf(id)
      const [notified, undone] = await Promise.all([
        notifyNow(organiser, { applicationId: id }),
        undoDecision(organiser, { applicationId: id, version }),
      ])
      expect(Number(notified.ok) + Number(undone.ok)).toBe(1)
      const { state, memberId, holdsSeat } = await fixtures.applicationNow(id)
      expect({ state, member: memberId !== null, holdsSeat }).toEqual({
        state: notified.ok ? 'ADMITTED' : 'WAITING',
        member: notified.ok,
        holdsSeat: false,
      })
    }
  })

  it('is made up for when the job was lost, and passes over what was taken back', async () => {
    const lost = await fixtures.createApplication(groupId, { referrer })
    const undone = await fixtures.createApplication(groupId, { name: '陆明月' })
    await decided(lost, 'DECLINED')
    await decided(undone, 'DECLINED')
    await undoDecision(organiser, {
      applicationId: undone,
      version: await fixtures.versionOf(undone),
    })
    await later(() => sweepNotificationsJob.work({}))
    expect((await fixtures.applicationNow(lost)).notifiedAt).not.toBeNull()
    expect(await fixtures.applicationNow(undone)).toMatchObject({
      state: 'WAITING',
      notifiedAt: null,
    })
    expect(await drainJobs([notifyDecisionJob])).toBe(0)
  })

  it('keeps no applicant waiting for one whose notification fails', async () => {
    const [stuck, fine] = [
      await fixtures.createApplication(groupId),
      await fixtures.createApplication(groupId),
    ]
    await decided(stuck, 'DECLINED')
    await decided(fine, 'DECLINED')
    await readable().$executeRaw`
      UPDATE "Application" SET "notifyAt" = "notifyAt" - interval '1 minute', locale = 'xx'
      WHERE id = ${stuck}::uuid`
    await readable().$executeRaw`
      CREATE FUNCTION refuse_telling() RETURNS trigger AS $$ BEGIN
        IF NEW.locale = 'xx' AND NEW."notifiedAt" IS NOT NULL THEN RAISE EXCEPTION 'not notified'; END IF;
        RETURN NEW; END $$ LANGUAGE plpgsql`
    await readable().$executeRaw`
      CREATE TRIGGER refuse BEFORE UPDATE ON "Application"
        FOR EACH ROW EXECUTE FUNCTION refuse_telling()`
    await expect(later(() => sweepNotificationsJob.work({}))).rejects.toThrow()
    expect((await fixtures.applicationNow(fine)).notifiedAt).not.toBeNull()
    expect((await fixtures.applicationNow(stuck)).notifiedAt).toBeNull()
    await readable().$executeRaw`DROP FUNCTION refuse_telling() CASCADE`
  })

  it('refuses an applicant who would notify themselves', async () => {
    const id = await fixtures.createApplication(groupId)
    await decided(id, 'DECLINED')
    const applicant = { kind: 'applicant', applicationId: id } as const
    expect(codeOf(await notifyNow(applicant, { applicationId: id }))).toBe('NOT_ALLOWED')
  })
})
