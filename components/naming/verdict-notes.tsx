import { useTranslations } from 'next-intl'
import type { Finding } from '@/lib/naming/types'
import { Suggestion } from './suggestion'
import { wordFinding, type NamingTranslator } from './wording'
import { WordedNotes } from './worded-notes'

/** The reasons of a verdict, what an organiser should look at, and the corrected form to copy. */
export function VerdictNotes({ finding }: { readonly finding: Finding }) {
  const t = useTranslations('naming')
  const worded = wordFinding(t as unknown as NamingTranslator, finding)
  return (
    <div className="grid gap-3">
      <WordedNotes worded={worded} warning={t('warning')} />
      {worded.suggestion === null ? null : (
        <Suggestion text={worded.suggestion} label={t('suggestion')} />
      )}
    </div>
  )
}
