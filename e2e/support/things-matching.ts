import { createMember } from './evenings'
import type { MoreThings } from './things-types'

/** What the routes of `matching` are asked for. */
export async function matchingThings(): Promise<MoreThings> {
  const member = await createMember()
  return {
    addresses: {
      '/desk/people/[id]/merge member': `/desk/people/${member.id}/merge`,
      '/desk/people/[id]/split member': `/desk/people/${member.id}/split`,
    },
    secrets: [member.displayName],
  }
}
