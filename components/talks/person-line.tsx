import { useTranslations } from 'next-intl'
import type { PersonView } from '@/lib/talks/view/types'

/** Who speaks, as far as it may be shown: name, company and job, or that there is no name to be read here. */
export function SpeakerLine({ speaker }: { readonly speaker: PersonView | null }) {
  const t = useTranslations('schedule')
  if (speaker === null) return <>{t('noSpeaker')}</>
  if (speaker.kind === 'ROLE') return <>{t('unnamedSpeaker')}</>
  return <>{[speaker.name, speaker.company, speaker.position].filter(Boolean).join(' · ')}</>
}
