import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'

/** A group of its own, and the cookie of an organiser who may do everything in it. */
export async function createOwner() {
  const db = readable()
  if ((await db.community.count()) === 0)
    await db.community.create({
      data: { name: '晚灯', timeZone: 'Asia/Shanghai', setUpAt: new Date(0) },
    })
  const token = newToken()
  const { id: groupId } = await db.group.create({ data: { name: `群 ${token.slice(0, 8)}` } })
  const member = await db.member.create({
    data: { groupId, displayName: '何听雨', roles: ['OWNER', 'EDITOR'] },
  })
  await db.session.create({
    data: {
      memberId: member.id,
      tokenHash: hashToken(token),
      expiresAt: toDate(now().add({ hours: 24 })),
    },
  })
  return { groupId, memberId: member.id, cookie: `${sessionCookieName(false)}=${token}` }
}
