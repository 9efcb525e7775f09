import { useTranslations } from 'next-intl'
import { clock } from '@/lib/i18n/dates'
import type { RoleNames } from '@/lib/transcripts/draft/rules-voices'
import type { ReviewedLine } from '@/lib/transcripts/publish/rules'
import type { Piece } from '@/lib/transcripts/types'
import { voiceNames, type NameOf } from './voice-name'

/** The lines of a draft with their names; what publishing replaces is marked. */
export function DraftLines({
  lines,
  roles,
  timeZone,
}: {
  readonly lines: readonly ReviewedLine[]
  readonly roles: RoleNames
  readonly timeZone: string
}) {
  const nameOf = voiceNames(useTranslations('transcripts.voices'), roles)
  return (
    <ol className="border-t-2 border-ink">
      {lines.map((line) => (
        <li
          key={line.position}
          id={`m-${line.position}`}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[13rem_minmax(0,1fr)]"
        >
          <p className="text-small text-ink-2">
            <span className="font-semibold text-ink">{nameOf(line.voice)}</span>{' '}
            <time dateTime={line.at.toString()}>{clock(line.at, timeZone)}</time>
            {line.label === null ? null : <span className="block text-ink-3">{line.label}</span>}
          </p>
          <Content line={line} nameOf={nameOf} />
        </li>
      ))}
    </ol>
  )
}

function Content({ line, nameOf }: { readonly line: ReviewedLine; readonly nameOf: NameOf }) {
  const t = useTranslations('transcripts')
  if (line.kind === 'APPLAUSE') {
    return <p className="text-small text-ink-3">{t('applause', { n: line.count ?? 1 })}</p>
  }
  if (line.picture !== null) {
    return (
      <img
        src={`/desk/found/pictures/${line.picture.mediaId}`}
        alt={t('draft.picture', { who: nameOf(line.voice) })}
        width={line.picture.width}
        height={line.picture.height}
        loading="lazy"
        className="h-auto max-h-80 w-auto max-w-full rounded-slight border border-line rests"
      />
    )
  }
  return (
    <p className="font-serif text-read whitespace-pre-line">
      {line.pieces.map((piece, at) => (
        <Marked key={at} piece={piece} nameOf={nameOf} />
      ))}
    </p>
  )
}

function Marked({ piece, nameOf }: { readonly piece: Piece; readonly nameOf: NameOf }) {
  const t = useTranslations('transcripts.draft')
  if (piece.kind === 'words') return piece.text
  const what = piece.kind === 'voice' ? nameOf(piece.voice) : t('hidden')
  return (
    <>
      <del className="bg-lamp-soft text-lamp decoration-cinnabar">{piece.hidden}</del>
      <ins
        className="mx-1 font-sans text-tiny text-ink-2 no-underline"
        title={t('becomes', { what })}
      >
        {what}
      </ins>
    </>
  )
}
