import type { Temporal } from 'temporal-polyfill'
import { changeRole } from '@/lib/members/roles/commands'
import { saveMail } from '@/lib/settings/mails/commands'
import { actorOf, CONSOLE, ORGANISER, type DemoCommunity } from './community'
import { expectOk } from './outcomes'

/** The last of the editors helps out for some weeks. */
const HELPER = 10
/** Longer than the last week of a role, which waits for organisers. */
const HELPS_DAYS = 24

/** A duty with an end, and a mail that the community words itself. */
export async function changeSettings(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const until = today.add({ days: HELPS_DAYS }).toString()
  const memberId = community.members[HELPER] ?? ''
  const reason = '帮着整理这个月的实录'
  expectOk(await changeRole(CONSOLE, { memberId, role: 'EDITOR', held: true, reason, until }))
  const mail = {
    kind: 'transfer-declined',
    locale: 'zh',
    subject: '换到{群}的事',
    body: '{称呼}：\n\n你想换到{群}，这一次没有换成。\n\n{答复}\n\n有话随时在群里说。',
  } as const
  expectOk(await saveMail(actorOf(community, ORGANISER), mail))
}
