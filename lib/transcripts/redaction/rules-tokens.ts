import { voiceForReader, voiceName } from '@/lib/transcripts/draft/rules-voices'
import type { Piece, Voice } from '@/lib/transcripts/types'

/**
 * A published text is plain text with two kinds of tokens: `⟦speaker⟧` where a person of the talk
 * was named, and `▇▇` where something is hidden. A token cannot be written in the chat: `disarm`
 * takes the characters out of what people wrote, and with them what shows nothing and could only
 * hide something: zero-width spaces and marks of direction.
 */
const BLANK = '▇▇'

function voiceToken(voice: Voice): string {
  return `⟦${voice}⟧`
}

export function disarm(text: string): string {
  return text
    .replaceAll(/[⟦⟧\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replaceAll(/▇+/gu, '■')
}

export function toPublicText(pieces: readonly Piece[]): string {
  return pieces.map(toToken).join('').replaceAll(/▇{3,}/gu, BLANK)
}

/** Reads a published text back into pieces; what was hidden is gone. */
export function fromPublicText(text: string): readonly Piece[] {
  return text
    .split(TOKEN)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part === BLANK) return { kind: 'blank', hidden: '' }
      const voice = /^⟦(.+)⟧$/u.exec(part)?.[1]
      return voice === undefined
        ? { kind: 'words', text: part }
        : { kind: 'voice', voice, hidden: '' }
    })
}

/** The words that people wrote, for search: nothing is found across a token. */
export function wordsOf(text: string): string {
  return text.replaceAll(EVERY_TOKEN, BLANK)
}

type Voiced = { readonly voice: Voice; readonly text: string }

/** Every voice of a stored line: whose it is, and who is mentioned. */
export function voicesIn({ voice, text }: Voiced): readonly Voice[] {
  return [voice, ...[...text.matchAll(/⟦([A-Za-z0-9-]+)⟧/gu)].flatMap(([, named]) => named ?? [])]
}

/** The line with the names that people chose to keep; a name in a text is words like any other. */
export function renderVoices({ voice, text }: Voiced, names: ReadonlyMap<string, string>): Voiced {
  const rendered = text.replaceAll(/⟦(m-[\da-f-]{36})⟧/gu, (_, stored: string) => {
    const shown = voiceForReader(stored, names)
    return voiceName(shown) ?? voiceToken(shown)
  })
  return { voice: voiceForReader(voice, names), text: rendered }
}

function toToken(piece: Piece): string {
  if (piece.kind === 'words') return piece.text
  return piece.kind === 'voice' ? voiceToken(piece.voice) : BLANK
}

const TOKEN = /(⟦[A-Za-z0-9-]+⟧|▇▇)/u
const EVERY_TOKEN = new RegExp(TOKEN, 'gu')
