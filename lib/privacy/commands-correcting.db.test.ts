import { beforeEach, describe, expect, it } from 'vitest'
import { createCommunity, createMember } from '@/lib/activity/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { now, toDate } from '@/lib/shared/clock'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { askForCorrection } from './commands-correcting'
import { mailCorrectionsJob } from './jobs'

let member: MemberViewer
let other: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  const { groupId, organiser } = await createCommunity()
  member = await createMember(groupId, '季听澜')
  other = await createMember(groupId, '白鹭洲')
  for (const one of [organiser, await createMember(groupId, '闻笛', { roles: ['OWNER'] })])
    await readable().member.update({
      where: { id: one.memberId },
      data: { email: `${one.memberId}@yehua.example`, locale: 'zh' },
    })
})

const ask = (actor: MemberViewer, text: string) => askForCorrection(actor, { text })
const work = () => drainJobs([mailCorrectionsJob])
const mails = () => readable().mail.findMany({ orderBy: [{ createdAt: 'asc' }, { to: 'asc' }] })
/** As if all that was written so far were so many minutes older. */
async function pass(minutes: number) {
  for (const row of await readable().correctionRequest.findMany()) {
    const earlier = (at: Date) => new Date(at.getTime() - minutes * 60_000)
    await readable().correctionRequest.update({
      where: { id: row.id },
      data: { askedAt: earlier(row.askedAt), mailedAt: row.mailedAt && earlier(row.mailedAt) },
    })
  }
}

describe('a request for a correction', () => {
  it('is mailed to each organiser at once, in the words of the member', async () => {
    const outcome = await ask(member, '我三月那晚到了')
    expect(outcome).toEqual({ ok: true, value: { asked: 2 } })
    await work()
    const sent = await mails()
    expect(sent).toHaveLength(2)
    expect(sent[0]?.subject).toContain('季听澜')
    expect(sent[0]?.text).toContain('我三月那晚到了')
  })

  it('waits for the next mail when one was sent within the hour, with all others that wait', async () => {
    await ask(member, '第一处')
    await work()
    await ask(member, '第二处')
    await ask(other, '第三处')
    await work()
    expect(await mails()).toHaveLength(2)
    await pass(61)
    await mailCorrectionsJob.work({})
    const [, , next] = await mails()
    expect(await mails()).toHaveLength(4)
    expect(next?.subject).toContain('2')
    for (const words of ['季听澜', '第二处', '白鹭洲', '第三处'])
      expect(next?.text).toContain(words)
    expect(next?.text).not.toContain('第一处')
  })

  it('is mailed once, however many workers gather at once', async () => {
    await ask(member, '第一处')
    await Promise.all(Array.from({ length: 6 }, () => mailCorrectionsJob.work({})))
    expect(await mails()).toHaveLength(2)
  })

  it('is refused from the sixth of a day on, of many at once as well, and taken again a day later', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, n) => ask(member, `第 ${String(n)} 处`)),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5)
    expect(await ask(member, '再来')).toEqual({
      ok: false,
      refusal: { code: 'CORRECTIONS_ENOUGH', facts: { max: 5, hours: 24 } },
    })
    expect(codeOf(await ask(other, '别人的'))).toBe('OK')
    await pass(24 * 60 + 1)
    expect(codeOf(await ask(member, '第二天'))).toBe('OK')
  })

  it('is kept for a day after it was mailed, and not longer', async () => {
    await ask(member, '第一处')
    await work()
    await pass(23 * 60)
    await mailCorrectionsJob.work({})
    expect(await readable().correctionRequest.count()).toBe(1)
    await pass(61)
    await mailCorrectionsJob.work({})
    expect(await readable().correctionRequest.count()).toBe(0)
  })

  it('is asked by no visitor, and refused when no organiser can be written to', async () => {
    expect(codeOf(await askForCorrection({ kind: 'visitor' }, { text: 'x' }))).toBe('SIGN_IN_FIRST')
    await readable().member.updateMany({ data: { email: null } })
    expect(codeOf(await ask(member, 'x'))).toBe('NOBODY_TO_ASK')
    const since = { where: { askedAt: { lte: toDate(now()) } } }
    expect(await readable().correctionRequest.count(since)).toBe(0)
  })
})
