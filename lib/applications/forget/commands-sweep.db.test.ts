import { beforeEach, describe, expect, it } from 'vitest'
import { decide as configure } from '@/lib/config/config'
import type { MemberViewer } from '@/lib/auth/types'
import {
  createReferringCommunity,
  balanceOf,
  entriesOf,
  createReferrer,
} from '@/lib/referrals/fixtures'
import { asOf, now } from '@/lib/shared/clock'
import { openApplication } from '@/lib/applications/prove/commands'
import { expireApplications } from './commands-sweep'
import { applicationNow } from '@/lib/applications/fixtures'
import * as fixtures from '@/lib/applications/apply/fixtures'

let member: MemberViewer
beforeEach(async () => {
  configure({ YEHUA_MODE: 'development', SMTP_URL: '' })
  const groupId = await createReferringCommunity()
  member = await createReferrer(groupId, '沈知远')
})

const EMAIL = 'lu@applicant.example'
const daysLater = <T>(days: number, work: () => Promise<T>) =>
  asOf(now().add({ hours: 24 * days }), work)

describe('an application whose time is over', () => {
  it('ends when the address was not proven in a week, and the quota returns as expired', async () => {
    const { applicationId } = await fixtures.createApplicant({
      link: await fixtures.createLink(member),
    })
    const { referralId } = await applicationNow(applicationId)
    expect(await daysLater(6, expireApplications)).toBe(0)
    expect(await daysLater(8, expireApplications)).toBe(1)
    expect(await daysLater(8, expireApplications)).toBe(0)
    expect((await applicationNow(applicationId)).state).toBe('EXPIRED')
    expect((await entriesOf(referralId ?? '')).toSorted()).toEqual(['EXPIRE', 'HOLD'])
    expect(await balanceOf(member)).toBe(2)
  })

  it('ends when no member vouched by the policy’s days, and its applicant is notified', async () => {
    const { applicationId } = await fixtures.createApplicant()
    await openApplication(await fixtures.tokenTo(EMAIL), '192.0.2.1')
    expect(await daysLater(29, expireApplications)).toBe(0)
    expect(await daysLater(31, expireApplications)).toBe(1)
    expect((await applicationNow(applicationId)).state).toBe('EXPIRED')
    expect((await fixtures.mailsTo(EMAIL)).at(-1)).toMatchObject({
      subject: '夜话：你的申请过期了',
      token: null,
    })
  })
})
