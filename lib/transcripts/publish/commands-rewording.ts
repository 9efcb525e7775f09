import type { Tx } from '@/lib/db/transaction'
import type { WordsCheck } from '@/lib/talks/plan/commands-edit'
import { reject } from '@/lib/shared/outcome'
import { readDictionary } from '@/lib/redaction/dictionary'
import { findResiduals } from '@/lib/transcripts/redaction/rules-residual'
import { findSuspects } from '@/lib/transcripts/suspects/rules'
import { readKnownWords } from '@/lib/transcripts/suspects/queries'
import type { Place } from '@/lib/transcripts/types'
import { readTranscript } from '@/lib/transcripts/draft/store-cut'

/**
 * For `editTalk`: once a transcript is published, its title and summary stand on every page, in the
 * feed and in what others took over. They get the last look before publication again: WORDS_HOLD_NAME
 * {found}, and WORDS_MAY_HOLD_NAME {found} for what looks like a name and is not decided, with the field.
 * Publishing waits for the edit, and the edit for a publication under way.
 */
export const refuseNamesInPublished: WordsCheck = async (tx, talkId, { topic, summary }) => {
  const transcript = await readTranscript(tx, talkId, true)
  if (transcript?.state !== 'PUBLISHED') return
  const [residual] = await residualsOf(tx, topic, summary)
  if (residual !== undefined)
    reject('WORDS_HOLD_NAME', { found: residual.found }, fieldOf(residual))
  const [suspect] = await suspectsOf(tx, topic, summary)
  if (suspect === undefined) return
  const [place = { field: 'title' as const }] = suspect.places
  reject('WORDS_MAY_HOLD_NAME', { found: suspect.text }, fieldOf(place))
}

function fieldOf(place: Place): 'topic' | 'summary' {
  return 'field' in place && place.field === 'summary' ? 'summary' : 'topic'
}

async function suspectsOf(tx: Tx, topic: string, summary: string) {
  const known = await readKnownWords(tx)
  const words = (text: string) => [{ kind: 'words' as const, text }]
  return findSuspects(
    [
      { place: { field: 'title' }, pieces: words(topic) },
      { place: { field: 'summary' }, pieces: words(summary) },
    ],
    known,
  )
}

async function residualsOf(tx: Tx, topic: string, summary: string) {
  return findResiduals(topic, summary, [], await readDictionary(tx))
}
