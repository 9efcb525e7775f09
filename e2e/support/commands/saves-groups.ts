import { createMember } from '@/lib/auth/fixtures'
import type { Actor } from '@/lib/auth/types'
import { addGroup, changeGroup } from '@/lib/communities/settings/commands-groups'
import { changeCapacity } from '@/lib/members/groups/commands-capacity'
import { changeStatus } from '@/lib/members/status/commands'
import { changeKind, closeGroup, letMembersGo } from '@/lib/settings/groups/commands'
import type { BasedOn } from '@/lib/shared/based-on'
import { ok, unwrap } from '@/lib/shared/outcome'
import type { Prepare, Saved } from './saves-types'

const CONSOLE: Actor = { kind: 'console' }
const reason = '两个群并到一起'

/** The forms of groups; one is closed on a group of its own. */
export const GROUP_SAVES: Readonly<Record<string, Prepare>> = {
  'communities changeGroup':
    ({ groupId }) =>
    (basedOn, saved) => {
      const name = saved === 1 ? '青舟支付' : '临溪科技'
      return changeGroup(CONSOLE, { groupId, name, place: 1, basedOn })
    },
  'members changeCapacity':
    ({ groupId }) =>
    (basedOn, saved) =>
      changeCapacity(CONSOLE, { groupId, capacity: 400 + saved, buffer: 0, basedOn }),
  'settings changeKind': async () => {
    const groupId = await newGroup('改成旁边的群')
    return (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? closeGroup(CONSOLE, { groupId, reason })
        : changeKind(CONSOLE, { groupId, kind: 'SIDE', basedOn })
  },
  'settings closeGroup': async () => {
    const groupId = await newGroup('要关的群')
    return async (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? ok(await createMember(groupId, '新来的人'))
        : closeGroup(CONSOLE, { groupId, reason, basedOn })
  },
  'settings letMembersGo': async () => {
    const groupId = await newGroup('关了的群')
    const [first] = [await createMember(groupId, '林一苇'), await createMember(groupId, '许未')]
    unwrap(await closeGroup(CONSOLE, { groupId, reason }))
    return (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? changeStatus(CONSOLE, { memberId: first.memberId, status: 'LEFT', reason })
        : letMembersGo(CONSOLE, { groupId, reason, basedOn })
  },
}

async function newGroup(name: string): Promise<string> {
  return unwrap(await addGroup(CONSOLE, { name, about: '' }))
}

/** What is done once and for all is overtaken by something else that another does. */
function isByOther(basedOn: BasedOn, saved: Saved): boolean {
  return saved === 1 && Object.keys(basedOn).length > 0
}
