import { LEFT_OUT, MEMBER, memberLetters, voiceName } from '@/lib/transcripts/draft/rules-voices'
import type { Voice } from '@/lib/transcripts/types'

/** What `useTranslations('transcripts.voices')` gives. */
type VoiceTranslator = (
  key: 'speaker' | 'host' | 'members' | 'member' | 'aMember' | 'leftOut',
  values?: { letters: string },
) => string

export type NameOf = (voice: Voice) => string

/** How a voice is called; made once a page, for a transcript has hundreds of lines. */
export function voiceNames(t: VoiceTranslator): NameOf {
  const known = new Map<Voice, string>()
  return (voice) => {
    const name = known.get(voice) ?? nameOf(t, voice)
    known.set(voice, name)
    return name
  }
}

function nameOf(t: VoiceTranslator, voice: Voice): string {
  const name = voiceName(voice)
  if (name !== null) return name
  if (voice === MEMBER) return t('aMember')
  if (voice === LEFT_OUT) return t('leftOut')
  const letters = memberLetters(voice)
  if (letters !== null) return t('member', { letters })
  return t(voice === 'speaker' || voice === 'host' ? voice : 'members')
}
