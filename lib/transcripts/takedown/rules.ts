import { redactedIn } from '@/lib/redaction/rules-texts'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { maskText } from '@/lib/transcripts/redaction/rules-masking'
import { fromPublicText, toPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import { LEFT_OUT, MEMBER, SPEAKER } from '@/lib/transcripts/draft/rules-voices'
import type { Voice } from '@/lib/transcripts/types'

type Line = {
  readonly id: string
  readonly voice: Voice
  readonly kind: string
  readonly at: Date
  readonly text: string
}
type Rewritten = Pick<Line, 'id' | 'voice' | 'text'>

export type Moments = { readonly spoke: readonly Date[]; readonly quoted: readonly Date[] }

/**
 * The voice under which a person stands in published lines, from the instants at which they spoke.
 * Of two voices with the same instants the one that stands nowhere else is theirs: who spoke in the
 * same second once has other lines besides.
 */
export function voiceOf(
  lines: readonly Line[],
  { spoke }: Moments,
  role: Voice | null,
): Voice | null {
  if (role !== null) return role
  const times = new Set(spoke.map((at) => at.getTime()))
  const counts = new Map<Voice, { hits: number; misses: number }>()
  for (const { voice, kind, at } of lines) {
    if (kind === 'APPLAUSE' || voice === LEFT_OUT) continue
    const count = counts.get(voice) ?? { hits: 0, misses: 0 }
    if (times.has(at.getTime())) count.hits += 1
    else count.misses += 1
    counts.set(voice, count)
  }
  const [best] = [...counts]
    .filter(([, { hits }]) => hits > 0)
    .sort(([, a], [, b]) => a.misses - b.misses || b.hits - a.hits)
  return best?.[0] ?? null
}

/** The lines as they are without what the person said: their own, and quotations of them. */
export function leaveOut(
  lines: readonly Line[],
  voice: Voice | null,
  { spoke, quoted }: Moments,
): readonly Rewritten[] {
  const [times, quotations] = [instants(spoke), instants(quoted)]
  return lines.flatMap((line) => {
    if (line.voice === LEFT_OUT || line.kind === 'APPLAUSE') return []
    const own = line.voice === voice && (voice !== MEMBER || times.has(line.at.getTime()))
    if (own) return [{ id: line.id, voice: LEFT_OUT, text: '' }]
    const unquoted = quotations.has(line.at.getTime())
      ? line.text.replace(/^「[\s\S]*?」\n/u, '')
      : line.text
    const text = voice === null || isRole(voice) ? unquoted : without(unquoted, voice, '▇▇')
    return text === line.text ? [] : [{ id: line.id, voice: line.voice, text }]
  })
}

/** The lines with the person as any member: nothing shows any more that two lines are theirs. */
export function loseVoice(lines: readonly Line[], voice: Voice): readonly Rewritten[] {
  if (isRole(voice) || voice === MEMBER) return []
  return lines.flatMap((line) => {
    const text = without(line.text, voice, `⟦${MEMBER}⟧`)
    const mine = line.voice === voice
    if (!mine && text === line.text) return []
    return [{ id: line.id, voice: mine ? MEMBER : line.voice, text }]
  })
}

/** The lines in which something to be redacted stands that was not known when they were published. */
export function maskAgain(lines: readonly Line[], dictionary: Dictionary): readonly Rewritten[] {
  return lines.flatMap(({ id, voice, text }) => {
    if (fromPublicText(text).every((piece) => isClean(piece, dictionary))) return []
    const pieces = fromPublicText(text).flatMap((piece) =>
      isClean(piece, dictionary)
        ? [piece]
        : maskText(piece.kind === 'words' ? piece.text : '', dictionary, new Map()),
    )
    return [{ id, voice, text: toPublicText(pieces) }]
  })
}

function isClean(piece: ReturnType<typeof fromPublicText>[number], dictionary: Dictionary) {
  return piece.kind !== 'words' || redactedIn(piece.text, dictionary).length === 0
}

function isRole(voice: Voice): boolean {
  return voice === SPEAKER || voice === 'host'
}

function without(text: string, voice: Voice, put: string): string {
  return text.replaceAll(`⟦${voice}⟧`, () => put)
}

function instants(dates: readonly Date[]): ReadonlySet<number> {
  return new Set(dates.map((date) => date.getTime()))
}
