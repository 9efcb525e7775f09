import type { Draft } from '@/lib/transcripts/draft/rules-lines'
import { maskText } from '@/lib/transcripts/redaction/rules-masking'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { toPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import type { SuspectText } from '@/lib/transcripts/suspects/rules'
import type { DraftLine, FinishedLine, Piece } from '@/lib/transcripts/types'

/** The lines as they may be published. */
export function publicLines(draft: Draft, dictionary: Dictionary): readonly FinishedLine[] {
  return draft.lines.map(({ position, messageId, voice, kind, at, text, picture, count }) => ({
    position,
    messageId,
    voice,
    kind,
    at,
    text: toPublicText(maskText(text, dictionary, draft.voices)),
    picture,
    count,
  }))
}

/** A draft's line with what publication will make of each stretch of it. For editors only. */
export type ReviewedLine = DraftLine & { readonly pieces: readonly Piece[] }

export function reviewLines(draft: Draft, dictionary: Dictionary): readonly ReviewedLine[] {
  return draft.lines.map((line) => ({
    ...line,
    pieces: maskText(line.text, dictionary, draft.voices),
  }))
}

/** All that is going to be read: title, summary and lines, with what is hidden in them. */
export function suspectTexts(
  { topic, summary }: { readonly topic: string; readonly summary: string },
  draft: Draft,
  dictionary: Dictionary,
): readonly SuspectText[] {
  return [
    { place: { field: 'title' }, pieces: [{ kind: 'words', text: topic }] },
    { place: { field: 'summary' }, pieces: [{ kind: 'words', text: summary }] },
    ...reviewLines(draft, dictionary).map(({ position, pieces }) => ({
      place: { position },
      pieces,
    })),
  ]
}

/**
 * What an editor sees marked in the lines: how many stretches are left blank, and how many others give
 * way to a role. A picture and folded applause show no words, and so no marks.
 */
export function countReplaced(lines: readonly Pick<ReviewedLine, 'kind' | 'picture' | 'pieces'>[]) {
  const marked = lines.flatMap(({ kind, picture, pieces }) =>
    kind === 'APPLAUSE' || picture !== null ? [] : pieces,
  )
  return {
    hidden: marked.filter(({ kind }) => kind === 'blank').length,
    named: marked.filter(({ kind }) => kind === 'voice').length,
  }
}
