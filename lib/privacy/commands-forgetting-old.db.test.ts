import { beforeEach, describe, expect, it } from 'vitest'
import * as applicants from '@/lib/applications/apply/fixtures'
import { applicationNow } from '@/lib/applications/fixtures'
import { expireApplications } from '@/lib/applications/forget/commands-sweep'
import { decide as configure } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { createReferringCommunity } from '@/lib/referrals/fixtures'
import { asOf, now } from '@/lib/shared/clock'
import { forgetOldApplications } from './commands-forgetting-old'

beforeEach(async () => {
  configure({ YEHUA_MODE: 'development', SMTP_URL: '' })
  await createReferringCommunity()
})

const daysLater = <T>(days: number, work: () => Promise<T>) =>
  asOf(now().add({ hours: 24 * days }), work)

describe('an application that came to nothing', () => {
  it('is emptied half a year later, and keeps its state and dates', async () => {
    const { applicationId } = await applicants.createApplicant()
    await daysLater(8, expireApplications)
    expect(await daysLater(180, forgetOldApplications)).toBe(0)
    expect(await daysLater(190, forgetOldApplications)).toBe(1)
    const { submittedAt, ...rest } = await applicationNow(applicationId)
    expect(rest).toMatchObject({ state: 'EXPIRED', email: '', about: '', topic: '' })
    expect(JSON.stringify(rest)).not.toContain('陆望舒')
    expect(submittedAt).toBeInstanceOf(Date)
    expect(await readable().applicantKey.count({ where: { applicationId } })).toBe(0)
    expect(await daysLater(190, forgetOldApplications)).toBe(0)
  })
})
