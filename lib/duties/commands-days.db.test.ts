import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { mailsTo, withAddress } from '@/lib/talks/asks/fixtures'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { takeLeave } from '@/lib/members/status/commands-leave'
import { asOf, now } from '@/lib/shared/clock'
import { freshDatabase } from '@/lib/testing/database'
import { canHaveDutyAfterAll, cannotHaveDuty, giveBackDuty, takeOverDuty } from './commands-days'
import { acceptSwap, askSwap, declineSwap, endLapsedSwaps, withdrawSwap } from './commands-swap'
import { giveDuties, hostOn, type DutiesFixture } from './fixtures'
import { dutiesOfMember, swapChoices, swapsToAnswer } from './queries-member'
import type { TakeOverInput } from './schema'

let plan: PlanFixture
let duties: DutiesFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  duties = await giveDuties(plan)
  await createPlannedTalk(plan)
})

const place = () => ({ groupId: plan.groupId, kind: 'HOST', date: plan.free }) as const
const taking = (change: Partial<TakeOverInput> = {}) => ({
  ...place(),
  seen: duties.host.memberId,
  ...change,
})
const onFree = () => hostOn(plan.groupId, plan.free)

describe('who cannot', () => {
  it('leaves the day to the deputy, who is mailed, and can take that back', async () => {
    const { host, deputy } = duties
    await withAddress(deputy, 'yan@yehua.example')
    expect(codeOf(await cannotHaveDuty(host, place()))).toBe('OK')
    expect(await onFree()).toEqual([deputy.memberId, true])
    expect(codeOf(await cannotHaveDuty(host, place()))).toBe('OK')
    expect(await mailsTo('yan@yehua.example')).toBe(1)
    const own = (await dutiesOfMember(host))?.days.find(({ date }) => date.equals(plan.free))
    expect([own?.cannot, own?.name]).toEqual([true, '周砚'])
    expect(codeOf(await canHaveDutyAfterAll(host, place()))).toBe('OK')
    expect(codeOf(await canHaveDutyAfterAll(host, place()))).toBe('OK')
    expect(await onFree()).toEqual([host.memberId, true])
  })

  it('opens a gap where the deputy cannot either, and is refused for the day of another', async () => {
    const { host, deputy, other } = duties
    expect(codeOf(await cannotHaveDuty(other, place()))).toBe('DUTY_NOT_YOURS')
    await cannotHaveDuty(host, place())
    expect(codeOf(await cannotHaveDuty(deputy, place()))).toBe('OK')
    expect(await onFree()).toEqual([null, true])
    const visitor = { kind: 'visitor' } as const
    expect(codeOf(await cannotHaveDuty(visitor, place()))).toBe('SIGN_IN_FIRST')
  })

  it('may have been chosen for the evening by a person', async () => {
    const { host, other } = duties
    await readable().night.updateMany({ data: { hostId: other.memberId, hostByDuty: false } })
    expect(codeOf(await cannotHaveDuty(other, place()))).toBe('OK')
    expect(await onFree()).toEqual([host.memberId, true])
    await withAddress(host, 'wei@yehua.example')
    expect(codeOf(await canHaveDutyAfterAll(other, place()))).toBe('OK')
    expect(await onFree()).toEqual([other.memberId, false])
    expect(await mailsTo('wei@yehua.example')).toBe(1)
  })
})

describe('a takeover', () => {
  it('gives a host the evening in one tap, mails who had it, and is given back', async () => {
    const { host, deputy } = duties
    await withAddress(host, 'wei@yehua.example')
    expect(codeOf(await takeOverDuty(deputy, taking()))).toBe('OK')
    expect(codeOf(await takeOverDuty(deputy, taking({ seen: null })))).toBe('OK')
    expect(await onFree()).toEqual([deputy.memberId, true])
    expect(await mailsTo('wei@yehua.example')).toBe(1)
    expect(codeOf(await giveBackDuty(deputy, place()))).toBe('OK')
    expect(codeOf(await giveBackDuty(deputy, place()))).toBe('OK')
    expect(await onFree()).toEqual([host.memberId, true])
  })

  it('gives a chosen host back the evening that they were chosen for', async () => {
    const { deputy, other } = duties
    await readable().night.updateMany({ data: { hostId: other.memberId, hostByDuty: false } })
    const seen = other.memberId
    expect(codeOf(await takeOverDuty(deputy, taking({ seen })))).toBe('OK')
    expect(await onFree()).toEqual([deputy.memberId, true])
    await withAddress(other, 'xi@yehua.example')
    await giveBackDuty(deputy, place())
    expect(await onFree()).toEqual([other.memberId, false])
    expect(await mailsTo('xi@yehua.example')).toBe(1)
  })

  it('of a takeover, and a taker who then cannot, leave the evening to the host who was chosen', async () => {
    const { host, deputy, other } = duties
    await readable().night.updateMany({ data: { hostId: other.memberId, hostByDuty: false } })
    await takeOverDuty(deputy, taking({ seen: other.memberId }))
    const evening = now().add({ hours: 24 * plan.tonight.until(plan.free).days })
    await asOf(evening, async () => {
      const seen = deputy.memberId
      expect(codeOf(await takeOverDuty(host, taking({ seen })))).toBe('OK')
      expect(codeOf(await cannotHaveDuty(host, place()))).toBe('OK')
    })
    expect(await onFree()).toEqual([other.memberId, false])
  })

  it('is refused to who is on leave that day, and no act changes an evening that is closed', async () => {
    const { host, deputy } = duties
    const { memberId } = deputy
    await takeLeave(deputy, { memberId, from: plan.tonight, until: plan.free, reason: '休假' })
    expect(codeOf(await takeOverDuty(deputy, taking()))).toBe('DUTY_AWAY')
    await readable().night.updateMany({ data: { phase: 'CLOSED' } })
    const acts = [takeOverDuty(deputy, taking()), cannotHaveDuty(host, place())]
    const codes = (await Promise.all([...acts, giveBackDuty(host, place())])).map(codeOf)
    expect(new Set(codes)).toEqual(new Set(['DUTY_EVENING_OVER']))
  })

  it('is for who holds the role, of a day that is held only that evening', async () => {
    const { other } = duties
    const editor = await addMember(plan.groupId, '季听澜', ['EDITOR'])
    expect(codeOf(await takeOverDuty(editor, taking()))).toBe('NOT_ALLOWED')
    expect(codeOf(await takeOverDuty(other, taking()))).toBe('DUTY_HELD')
    const evening = now().add({ hours: 24 * plan.tonight.until(plan.free).days })
    await asOf(evening, async () => {
      expect(codeOf(await takeOverDuty(other, taking()))).toBe('OK')
    })
    expect(await onFree()).toEqual([other.memberId, true])
  })

  it('is of one of many who take a gap over at once', async () => {
    const { host, deputy } = duties
    await cannotHaveDuty(host, place())
    await cannotHaveDuty(deputy, place())
    const hosts = await Promise.all(
      Array.from({ length: 6 }, (_, at) => addMember(plan.groupId, `主持${String(at)}`, ['HOST'])),
    )
    const taken = await Promise.all(hosts.map((one) => takeOverDuty(one, taking({ seen: null }))))
    expect(taken.map(codeOf).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'DUTY_CHANGED'),
      'OK',
    ])
    const [hostId] = await onFree()
    expect(hosts.map(({ memberId }) => memberId)).toContain(hostId)
  })
})

describe('a swap', () => {
  const ask = async () => {
    const choice = { date: plan.free.add({ days: 1 }), memberId: duties.other.memberId }
    const asked = await askSwap(duties.host, { ...place(), choice })
    return asked.ok ? asked.value.swapId : asked.refusal.code
  }

  it('holds once both said yes: each has the day of the other', async () => {
    const { host, other } = duties
    await withAddress(other, 'xi@yehua.example')
    await withAddress(host, 'wei@yehua.example')
    const place_ = { group: plan.groupId, kind: 'HOST', date: plan.free } as const
    const offered = await swapChoices(host, place_)
    expect(offered?.choices.length).toBeGreaterThan(0)
    const swapId = await ask()
    expect(await ask()).toBe('DUTY_SWAP_ASKED')
    expect((await swapsToAnswer(other)).map(({ id }) => id)).toEqual([swapId])
    expect(await swapsToAnswer(host)).toEqual([])
    expect(codeOf(await acceptSwap(host, { swapId }))).toBe('DUTY_SWAP_UNKNOWN')
    expect(codeOf(await acceptSwap(other, { swapId }))).toBe('OK')
    expect(codeOf(await acceptSwap(other, { swapId }))).toBe('OK')
    expect(codeOf(await declineSwap(other, { swapId }))).toBe('DUTY_SWAP_ANSWERED')
    expect(await onFree()).toEqual([other.memberId, true])
    expect([await mailsTo('xi@yehua.example'), await mailsTo('wei@yehua.example')]).toEqual([1, 1])
  })

  it('is declined, or taken back, and nothing changes', async () => {
    const { host, other } = duties
    const declined = await ask()
    expect(codeOf(await declineSwap(other, { swapId: declined }))).toBe('OK')
    const withdrawn = await ask()
    expect(codeOf(await withdrawSwap(host, { swapId: withdrawn }))).toBe('OK')
    expect(codeOf(await acceptSwap(other, { swapId: withdrawn }))).toBe('DUTY_SWAP_ANSWERED')
    expect(await onFree()).toEqual([host.memberId, true])
  })

  it('is refused where who asked no longer has the day', async () => {
    const swapId = await ask()
    await cannotHaveDuty(duties.host, place())
    expect(codeOf(await acceptSwap(duties.other, { swapId }))).toBe('DUTY_NOT_YOURS')
  })

  it('is answered once, however many answers come at once', async () => {
    const { host, other } = duties
    const swapId = await ask()
    const answers = await Promise.all([
      acceptSwap(other, { swapId }),
      declineSwap(other, { swapId }),
      withdrawSwap(host, { swapId }),
    ])
    expect(answers.map(codeOf).filter((code) => code === 'OK')).toHaveLength(1)
  })

  it('ends by itself once a day of it is over, and who asked is mailed', async () => {
    await withAddress(duties.host, 'wei@yehua.example')
    const swapId = await ask()
    await endLapsedSwaps()
    expect((await dutiesOfMember(duties.host))?.asks).toHaveLength(1)
    const later = now().add({ hours: 24 * (plan.tonight.until(plan.free).days + 1) })
    await asOf(later, async () => {
      await endLapsedSwaps()
      await endLapsedSwaps()
    })
    const { state } = await readable().dutySwap.findUniqueOrThrow({ where: { id: swapId } })
    expect(state).toBe('LAPSED')
    expect(await mailsTo('wei@yehua.example')).toBe(1)
  })
})
