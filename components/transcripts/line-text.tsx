import { Mask } from '@/components/ui/reading'
import { findLinks } from '@/lib/transcripts/read/rules-links'
import { shownPieces } from '@/lib/transcripts/read/rules-mentions'
import type { Piece } from '@/lib/transcripts/types'
import type { NameOf } from './voice-name'

/** A published text: words with their links, people by role, blanks. */
export function LineText({
  pieces,
  nameOf,
}: {
  readonly pieces: readonly Piece[]
  readonly nameOf: NameOf
}) {
  return shownPieces(pieces).map((piece, at) => {
    if (piece.kind === 'words') return <Words key={at} text={piece.text} />
    if (piece.kind === 'blank' && !piece.mention) return <Mask key={at} />
    // Set apart from the sentence, or a role would be read as one of its words.
    return (
      <span
        key={at}
        className="mx-[0.15em] rounded-slight bg-sunken px-[0.3em] font-sans text-[0.85em] text-ink-2"
      >
        {piece.mention ? '@' : ''}
        {piece.kind === 'voice' ? nameOf(piece.voice) : <Mask />}
      </span>
    )
  })
}

function Words({ text }: { readonly text: string }) {
  if (!text.includes('://')) return text
  return findLinks(text).map(({ text: shown, href }, at) =>
    href === null ? (
      shown
    ) : (
      <a key={at} href={href} rel="nofollow noreferrer" className="prose-link">
        {shown}
      </a>
    ),
  )
}
