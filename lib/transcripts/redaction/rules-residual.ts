import { foldPlaces } from '@/lib/redaction/rules-folding'
import { redactedSpans } from '@/lib/redaction/rules-finding'
import type { Dictionary } from '@/lib/redaction/rules-names'
import { privateSpans } from '@/lib/redaction/rules-private'
import { fromPublicText } from './rules-tokens'
import type { Place, FinishedLine, Residual } from '@/lib/transcripts/types'

/**
 * The last look before publication: what of names and private things stands in the finished
 * lines, the title and the summary. Nothing may.
 */
export function findResiduals(
  title: string,
  summary: string,
  lines: readonly Pick<FinishedLine, 'position' | 'text'>[],
  dictionary: Dictionary,
): readonly Residual[] {
  return [
    ...residualsIn(title, { field: 'title' }, dictionary),
    ...residualsIn(summary, { field: 'summary' }, dictionary),
    ...lines.flatMap(({ text, position }) => residualsIn(text, { position }, dictionary)),
  ]
}

function residualsIn(text: string, place: Place, dictionary: Dictionary): readonly Residual[] {
  return fromPublicText(text).flatMap((piece) => {
    if (piece.kind !== 'words') return []
    const folded = foldPlaces(piece.text.normalize('NFC'))
    const shown = ({ start, end }: { start: number; end: number }) =>
      piece.text.slice(folded.from[start] ?? 0, folded.to[end - 1] ?? 0)
    return [
      ...redactedSpans(folded.text, dictionary).map((span): Residual => ({
        ...place,
        reason: 'NAME',
        found: shown(span),
      })),
      ...privateSpans(folded.text).map((span): Residual => ({
        ...place,
        reason: 'PRIVATE',
        found: shown(span),
      })),
    ]
  })
}
