import type { Voice } from '@/lib/transcripts/types'

export const SPEAKER: Voice = 'speaker'
const HOST: Voice = 'host'
/** A crowd folded into one line. */
export const MEMBERS: Voice = 'members'

/** A member who wants to be called nothing but a member: two of them look the same. */
export const MEMBER: Voice = 'member'
/** Whose words are left out at their own wish. */
export const LEFT_OUT: Voice = 'left-out'

/** How people other than by a letter want to stand in what is published, by person. */
export type Consents = ReadonlyMap<string, 'ROLE' | 'NAMED' | 'LEFT_OUT'>

/**
 * Voices in order of appearance. They depend on that order alone, never on who the person is, so
 * nothing links the same person in two talks.
 */
export function assignVoices(
  appearing: Iterable<string>,
  speaker: string | null,
  host: string | null,
  consents: Consents = new Map(),
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>()
  if (host !== null) voices.set(host, HOST)
  if (speaker !== null) voices.set(speaker, SPEAKER)
  for (const [person, consent] of consents) {
    if (consent === 'LEFT_OUT') voices.set(person, LEFT_OUT)
    else if (!voices.has(person)) {
      voices.set(person, consent === 'NAMED' ? namedVoice(person) : MEMBER)
    }
  }
  let members = 0
  for (const person of appearing) {
    if (!voices.has(person)) voices.set(person, memberVoice(members++))
  }
  return voices
}

/**
 * The voice of a member who stands by name. The name itself is read anew each time and stored
 * nowhere: taking the consent back takes it off every page with the same commit.
 */
function namedVoice(memberId: string): Voice {
  return `m-${memberId}`
}

/** Whose name stands for the voice; null for the other voices. */
export function namedMember(voice: Voice): string | null {
  return /^m-([\da-f-]{36})$/u.exec(voice)?.[1] ?? null
}

/** A voice as it leaves the server: the name in place of the key. */
export function voiceForReader(voice: Voice, names: ReadonlyMap<string, string>): Voice {
  const id = namedMember(voice)
  if (id === null) return voice
  const name = names.get(id)
  return name === undefined ? MEMBER : `${NAME}${name}`
}

/** The name in a voice for readers; null for voices without one. */
export function voiceName(voice: Voice): string | null {
  return voice.startsWith(NAME) ? voice.slice(NAME.length) : null
}

const NAME = 'name:'

/**
 * The names of those who lead a talk and chose to keep theirs. Their voices stay `speaker` and `host`, which
 * say what they do; the name is put in place of the role where the page is made.
 */
export type RoleNames = { readonly speaker: string | null; readonly host: string | null }

export const NO_ROLE_NAMES: RoleNames = { speaker: null, host: null }

/** `member-A` for 0, `member-Z` for 25, `member-AA` for 26. */
function memberVoice(index: number): Voice {
  let letters = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `member-${letters}`
}

/** The letters of a member's voice; null for the other voices. */
export function memberLetters(voice: Voice): string | null {
  return /^member-([A-Z]+)$/.exec(voice)?.[1] ?? null
}
