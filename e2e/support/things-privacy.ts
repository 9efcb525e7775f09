import { aMember } from './evenings'
import type { MoreThings } from './things-types'

/** What the routes of `privacy` are asked for. */
export async function privacyThings(): Promise<MoreThings> {
  const member = await aMember()
  return {
    addresses: {
      '/desk/people/[id]/data member': `/desk/people/${member.id}/data`,
      '/desk/people/[id]/data/export member': `/desk/people/${member.id}/data/export`,
    },
    secrets: [member.displayName],
  }
}
