import { SETTINGS_STAMP } from '@/lib/communities/store-stamp'
import type { Tx } from '@/lib/db/transaction'

/**
 * Every committed change of a row gives it a new `xmin`, so the stamp differs after any change of a
 * talk, transcript, night, group or the community: the page also names its neighbours. The tables
 * hold a row an evening; reading their headers takes a fraction of a millisecond.
 */
export async function readStamp(db: Tx, talkId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ stamp: string }[]>`
    SELECT concat_ws('.',
      (SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "Talk"),
      (SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "Transcript"),
      (SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM "Night"),
      ${SETTINGS_STAMP}) AS stamp
    FROM "Transcript" transcript JOIN "Talk" talk ON talk.id = transcript."talkId"
    WHERE talk.id = ${talkId}::uuid AND talk.visibility = 'PUBLIC'
      AND transcript.state = 'PUBLISHED'`
  return rows[0]?.stamp ?? null
}
