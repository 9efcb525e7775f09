import { readable } from '@/lib/db/transaction'
import { createMember } from './evenings'
import type { MoreThings } from './things-types'

/** What the routes of `privacy` are asked for. */
export async function privacyFixtures(): Promise<MoreThings> {
  const member = await createMember()
  const group = await readable().group.findFirstOrThrow({ orderBy: { position: 'asc' } })
  const application = await readable().application.create({
    data: {
      ...{
        groupId: group.id,
        state: 'DECLINED',
        name: '桑榆晚',
        nickname: '桑榆晚-南窗-产品',
      },
      email: '',
    },
  })
  return {
    addresses: {
      '/desk/people/[id]/data member': `/desk/people/${member.id}/data`,
      '/desk/people/[id]/data/export member': `/desk/people/${member.id}/data/export`,
      '/desk/applications/[id]/forget application': `/desk/applications/${application.id}/forget`,
    },
    secrets: [member.displayName, application.name],
  }
}
