import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import { nightsWanted, peopleWanted } from '@/lib/logs/jobs-kinds'
import { countLaterImports, deleteSource, lockSource } from '@/lib/logs/import/store-undo'
import { canImportLog } from '@/lib/logs/policy'
import { planZone } from '@/lib/nights/queries'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { countTranscriptsOf } from '@/lib/transcripts/draft/store-sources'
import { listPublishedMedia } from '@/lib/transcripts/publish/store'
import { countDecidedNights } from './store'

/** Seconds: the messages of years are deleted in some, and each is asked for what was made from it. */
const SECONDS = 300

/**
 * Takes an import back as a whole, while nothing stands on it. Answers how many messages went.
 *
 * Refuses NOT_ALLOWED, IMPORT_UNKNOWN, IMPORT_BUSY while another import of the group runs, and
 * IMPORT_STANDS with how many transcripts, confirmed nights and later imports stand on it.
 */
export async function undoImport(actor: Actor, sourceId: string): Promise<Outcome<number>> {
  if (!canImportLog(actor)) return refuse('NOT_ALLOWED')
  const timeZone = await planZone()
  return transaction(
    async (tx) => {
      requireRecentSignIn(actor)
      const source = await lockSource(tx, sourceId)
      if (source === null) reject('IMPORT_UNKNOWN')
      if (source === 'busy') reject('IMPORT_BUSY')
      const { groupId, messages, labelIds } = source
      const at = { groupId, sourceId }
      const transcripts = await countTranscriptsOf(tx, at)
      const nights = await countDecidedNights(tx, { ...at, timeZone })
      const imports = await countLaterImports(tx, sourceId)
      if (transcripts + nights + imports > 0)
        reject('IMPORT_STANDS', { transcripts, nights, imports })
      const publishedMedia = await listPublishedMedia(tx)
      await deleteSource(tx, { groupId, sourceId, labelIds, publishedMedia })
      await record(tx, actor, {
        action: 'log.import-undone',
        subjectType: 'group',
        subjectId: groupId,
        facts: { messages },
      })
      await enqueue(tx, nightsWanted, { groupId }, { singletonKey: groupId })
      await enqueue(tx, peopleWanted, { groupId }, { singletonKey: groupId })
      return messages
    },
    { seconds: SECONDS },
  )
}
