import type { Tx } from '@/lib/db/transaction'
import type { WordsCheck } from '@/lib/talks/plan/commands-edit'
import { reject } from '@/lib/shared/outcome'
import { readDictionary } from '@/lib/redaction/dictionary'
import { findResiduals } from '@/lib/transcripts/redaction/rules-residual'
import { readTranscript } from '@/lib/transcripts/draft/store-cut'

/**
 * For `editTalk`: once a transcript is published, its title and summary stand on every page, in the
 * feed and in what others took over. They get the last look before publication again: WORDS_HOLD_NAME
 * {found}, with the field. Publishing waits for the edit, and the edit for a publication under way.
 */
export const refuseNamesInPublished: WordsCheck = async (tx, talkId, { topic, summary }) => {
  const transcript = await readTranscript(tx, talkId, true)
  if (transcript?.state !== 'PUBLISHED') return
  const [residual] = await residualsOf(tx, topic, summary)
  if (residual === undefined) return
  const field = 'field' in residual && residual.field === 'summary' ? 'summary' : 'topic'
  reject('WORDS_HOLD_NAME', { found: residual.found }, field)
}

async function residualsOf(tx: Tx, topic: string, summary: string) {
  return findResiduals(topic, summary, [], await readDictionary(tx))
}
