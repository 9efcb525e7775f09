import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import type { MoreThings } from './things-types'

/** What the routes of `referrals` are asked for: a referral of somebody who signs in nowhere. */
export async function referralsThings(): Promise<MoreThings> {
  const db = readable()
  const { id: groupId } = await db.group.findFirstOrThrow({ orderBy: { position: 'asc' } })
  const { id: referrerId } = await db.member.create({ data: { displayName: '闻笛', groupId } })
  const { id } = await db.referral.create({
    data: {
      ...{ referrerId, groupId, name: NAME, nickname: `${NAME}-远山-产品`, howKnown: HOW_KNOWN },
      ...{ showAs: '闻笛', sent: 1, expiresAt: toDate(now().add({ hours: 24 })) },
    },
  })
  return {
    addresses: { '/referrals/[id] of another': `/referrals/${id}` },
    secrets: [NAME, HOW_KNOWN],
  }
}

const NAME = '裴照野'
const HOW_KNOWN = '一起修过一座旧桥'
