import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { isFreshLink, ownReferral, ownReferrals } from './queries'
import {
  createReferringCommunity,
  createReferred,
  createReferrer,
  timeIsOver,
} from '@/lib/referrals/fixtures'

let groupId = ''
let shen: MemberViewer

beforeEach(async () => {
  groupId = await createReferringCommunity()
  shen = await createReferrer(groupId, '沈知远')
})

const made = (more = {}) => createReferred(shen, groupId, more)

describe('one’s own referrals', () => {
  it('are for no other viewer, not even an organiser', async () => {
    const other = await createReferrer(groupId, '林一苇', ['ORGANISER'])
    const { referralId, token } = await made()
    expect(await ownReferral(other, referralId)).toBeNull()
    expect(await ownReferral({ kind: 'visitor' }, referralId)).toBeNull()
    expect(await isFreshLink(other, referralId, token)).toBe(false)
    expect(await ownReferral(shen, 'no-id')).toBeNull()
    expect((await ownReferrals(other, { show: 'ALL', page: 1 }))?.total).toBe(0)
    expect(await ownReferrals({ kind: 'visitor' }, { show: 'ALL', page: 1 })).toBeNull()
  })

  it('are narrowed to what waits and what is over', async () => {
    await made()
    const late = await made({ name: '季听澜' })
    await timeIsOver(late.referralId)
    const names = async (show: 'ALL' | 'OPEN' | 'OVER' | 'APPLIED') =>
      (await ownReferrals(shen, { show, page: 1 }))?.referrals.map(({ name }) => name)
    expect(await names('ALL')).toEqual(['季听澜', '陆望舒'])
    expect(await names('OPEN')).toEqual(['陆望舒'])
    expect(await names('OVER')).toEqual(['季听澜'])
    expect(await names('APPLIED')).toEqual([])
  })
})
