import type { Tx } from '@/lib/db/transaction'

/** What the community calls itself, for a mail. */
export async function communityName(db: Tx): Promise<string> {
  const community = await db.community.findFirst({ select: { name: true } })
  return community?.name ?? ''
}
