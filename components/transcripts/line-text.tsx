import { Mask } from '@/components/ui/reading'
import { findLinks } from '@/lib/transcripts/read/rules-links'
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
  return pieces.map((piece, at) => {
    if (piece.kind === 'blank') return <Mask key={at} />
    if (piece.kind === 'voice') {
      return (
        <span key={at} className="text-ink-2">
          {nameOf(piece.voice)}
        </span>
      )
    }
    return <Words key={at} text={piece.text} />
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
