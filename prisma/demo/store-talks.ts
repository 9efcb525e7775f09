import { readable } from '@/lib/db/transaction'

/** The last talk that was given in the group, for what the demo links to one; null while there is none. */
export async function lastTalk(groupId: string): Promise<string | null> {
  const found = await readable().talk.findFirst({
    where: { groupId, state: 'HELD', visibility: 'PUBLIC' },
    select: { id: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return found?.id ?? null
}

/** The last talk of the group whose transcript everybody reads; null while there is none. */
export async function lastPublishedTalk(groupId: string): Promise<string | null> {
  const found = await readable().talk.findFirst({
    where: {
      groupId,
      visibility: 'PUBLIC',
      transcript: { state: 'PUBLISHED' },
    },
    select: { id: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return found?.id ?? null
}
