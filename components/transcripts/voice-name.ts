import {
  LEFT_OUT,
  MEMBER,
  memberLetters,
  NO_ROLE_NAMES,
  voiceName,
  type RoleNames,
} from '@/lib/transcripts/draft/rules-voices'
import type { Voice } from '@/lib/transcripts/types'

/** What `useTranslations('transcripts.voices')` gives. */
type VoiceTranslator = (
  key: 'speaker' | 'host' | 'members' | 'member' | 'aMember' | 'leftOut',
  values?: { letters: string },
) => string

export type NameOf = (voice: Voice) => string

/**
 * How a voice is called; made once a page, for a transcript has hundreds of lines. Who leads the talk
 * is called by the role, or by the name that they keep.
 */
export function voiceNames(t: VoiceTranslator, roles: RoleNames = NO_ROLE_NAMES): NameOf {
  const known = new Map<Voice, string>()
  return (voice) => {
    const name = known.get(voice) ?? nameOf(t, voice, roles)
    known.set(voice, name)
    return name
  }
}

function nameOf(t: VoiceTranslator, voice: Voice, roles: RoleNames): string {
  const name = voiceName(voice)
  if (name !== null) return name
  if (voice === MEMBER) return t('aMember')
  if (voice === LEFT_OUT) return t('leftOut')
  const letters = memberLetters(voice)
  if (letters !== null) return t('member', { letters })
  return voice === 'speaker' || voice === 'host' ? (roles[voice] ?? t(voice)) : t('members')
}
