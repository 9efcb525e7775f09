import { beforeEach, describe, expect, it } from 'vitest'
import { decide as configure } from '@/lib/config/config'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { createReferringCommunity, balanceOf, createReferrer } from '@/lib/referrals/fixtures'
import type { Outcome } from '@/lib/shared/outcome'
import { ask } from '@/lib/applications/decide/commands-ask'
import { decide } from '@/lib/applications/decide/commands'
import {
  answerQuestion,
  correctAddress,
  correctApplication,
  sendProofAgain,
  withdrawApplication,
} from './commands'
import { openApplication } from '@/lib/applications/prove/commands'
import { ownApplication } from './queries'
import { applicationNow } from '@/lib/applications/fixtures'
import * as fixtures from '@/lib/applications/apply/fixtures'

let member: MemberViewer
let organiser: MemberViewer
beforeEach(async () => {
  configure({ YEHUA_MODE: 'development', SMTP_URL: '' })
  const groupId = await createReferringCommunity()
  member = await createReferrer(groupId, '沈知远')
  organiser = await createReferrer(groupId, '何听雨', ['ORGANISER'])
})

const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.refusal.code)
const WORDS = {
  name: '陆望舒',
  company: '北岸',
  position: '风控',
  city: '杭州',
  nickname: '',
  about: '换了一家公司，介绍也改一下。',
  topic: '',
}

async function waiting() {
  const own = await fixtures.createApplicant({ link: await fixtures.createLink(member) })
  await openApplication(await fixtures.tokenTo('lu@applicant.example'), '192.0.2.1')
  const { version } = await applicationNow(own.applicationId)
  return { own, applicationId: own.applicationId, version }
}

describe('an applicant', () => {
  it('sees their own application, and no other viewer does by these queries', async () => {
    const { own } = await waiting()
    expect(await ownApplication(own)).toMatchObject({
      state: 'WAITING',
      voucher: '沈知远',
      question: null,
      canCorrect: true,
      events: [{ kind: 'SUBMITTED' }, { kind: 'PROVEN' }],
    })
    for (const actor of [fixtures.VISITOR, member, organiser]) {
      expect(await ownApplication(actor)).toBeNull()
      const outcomes = [
        await withdrawApplication(actor),
        await answerQuestion(actor, { text: '好' }),
        await correctApplication(actor, WORDS),
        await correctAddress(actor, { email: 'b@a.example', client: '192.0.2.1' }),
        await sendProofAgain(actor, { client: '192.0.2.1' }),
      ]
      expect(new Set(outcomes.map(codeOf))).toEqual(new Set(['NOT_ALLOWED']))
    }
  })

  it('answers a question, and not twice', async () => {
    const { own, applicationId, version } = await waiting()
    expect(codeOf(await answerQuestion(own, { text: '没人问' }))).toBe('NOTHING_ASKED')
    await ask(organiser, { applicationId, version, question: '做过清算吗？' })
    expect(await ownApplication(own)).toMatchObject({ state: 'ASKED', question: '做过清算吗？' })
    const twice = await Promise.all([1, 2].map(() => answerQuestion(own, { text: '做过两年' })))
    expect(twice.map(codeOf).toSorted()).toEqual(['NOTHING_ASKED', 'OK'])
    expect((await ownApplication(own))?.events.at(-1)).toMatchObject({
      kind: 'ANSWER',
      text: '做过两年',
    })
    expect((await applicationNow(applicationId)).state).toBe('WAITING')
  })

  it('corrects what they wrote; what then looks like spam is held back', async () => {
    const { own, applicationId } = await waiting()
    expect(codeOf(await correctApplication(own, WORDS))).toBe('OK')
    expect(await applicationNow(applicationId)).toMatchObject({
      nickname: '陆望舒-北岸-风控-杭州',
      suspicions: [],
      state: 'WAITING',
    })
    await correctApplication(own, { ...WORDS, topic: 'https://a.example https://b.example' })
    expect((await applicationNow(applicationId)).suspicions).toEqual(['LINKS'])
  })

  it('is not decided about by what stood there before they corrected it', async () => {
    const { own, applicationId, version } = await waiting()
    await correctApplication(own, { ...WORDS, name: '另一位' })
    const decision = { applicationId, version, choice: 'ADMITTED', reason: '' } as const
    expect(codeOf(await decide(organiser, decision))).toBe('APPLICATION_CHANGED')
  })

  it('sees no decision before the notification, and changes nothing meanwhile', async () => {
    const { own, applicationId, version } = await waiting()
    await decide(organiser, { applicationId, version, choice: 'DECLINED', reason: '名额紧' })
    expect(await ownApplication(own)).toMatchObject({ state: 'WAITING', reason: '' })
    expect(JSON.stringify(await ownApplication(own))).not.toContain('名额紧')
    expect(codeOf(await correctApplication(own, WORDS))).toBe('APPLICATION_BEING_DECIDED')
  })

  it('withdraws once; the quota and a seat that was kept return', async () => {
    const { own, applicationId, version } = await waiting()
    await decide(organiser, { applicationId, version, choice: 'ADMITTED', reason: '' })
    const twice = await Promise.all([1, 2].map(() => withdrawApplication(own)))
    expect(twice.map(codeOf).toSorted()).toEqual(['APPLICATION_CLOSED', 'OK'])
    expect(await applicationNow(applicationId)).toMatchObject({
      state: 'WITHDRAWN',
      holdsSeat: false,
      notifyAt: null,
    })
    expect(await balanceOf(member)).toBe(2)
    const group = await readable().group.findFirstOrThrow()
    expect(group.seatsTaken).toBe(await readable().member.count())
    expect(codeOf(await correctApplication(own, WORDS))).toBe('APPLICATION_CLOSED')
    expect(await ownApplication(own)).toMatchObject({ state: 'WITHDRAWN', canWithdraw: false })
  })
})
