import type { Voice } from './types'

export const SPEAKER: Voice = 'speaker'
const HOST: Voice = 'host'
/** A crowd folded into one line. */
export const MEMBERS: Voice = 'members'

/**
 * Voices in order of appearance. They depend on that order alone, never on who the person is, so
 * nothing links the same person in two talks.
 */
export function assignVoices(
  appearing: Iterable<string>,
  speaker: string | null,
  host: string | null,
): ReadonlyMap<string, Voice> {
  const voices = new Map<string, Voice>()
  if (host !== null) voices.set(host, HOST)
  if (speaker !== null) voices.set(speaker, SPEAKER)
  let members = 0
  for (const person of appearing) {
    if (!voices.has(person)) voices.set(person, memberVoice(members++))
  }
  return voices
}

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
