import { useTranslations } from 'next-intl'
import { classes } from '@/components/ui/classes'
import { Fold } from '@/components/ui/reading'
import { fromPublicText } from '@/lib/transcripts/redaction/rules-tokens'
import { LEFT_OUT } from '@/lib/transcripts/draft/rules-voices'
import type { PublicLine } from '@/lib/transcripts/types'
import { LineText } from './line-text'
import type { NameOf } from './voice-name'

/** What every line of a page needs, made once. */
export type LineFormat = {
  readonly nameOf: NameOf
  /** `19:31` of a line. */
  readonly clockOf: (line: PublicLine) => string
  /** Where a line's picture lies. */
  readonly pictureOf: (line: PublicLine) => string
  /** The number of a picture among all of the page, from 1. */
  readonly numberOf: (line: PublicLine) => number
  readonly pictures: number
}

/** A line outside the questions: the speaker's words, a picture, applause, a member's remark. */
export function Line({ line, format }: { readonly line: PublicLine; readonly format: LineFormat }) {
  if (line.kind === 'APPLAUSE') return <Applause count={line.count ?? 1} id={lineId(line)} />
  if (line.voice === LEFT_OUT) return <LeftOut line={line} />
  if (line.kind === 'IMAGE') return <Slide line={line} format={format} />
  const own = line.voice === 'speaker'
  return (
    <p
      id={lineId(line)}
      className={`relative mb-[1.05em] whitespace-pre-line ${own ? '' : 'border-s-2 border-line ps-4 text-ink-2'}`}
    >
      <Moment line={line} format={format} />
      {own ? null : (
        <span className="me-2 font-sans text-tiny text-ink-3">{format.nameOf(line.voice)}</span>
      )}
      <LineText pieces={fromPublicText(line.text)} nameOf={format.nameOf} />
    </p>
  )
}

/** Stands where a member wanted their words left out: an answer without its question puzzles a reader. */
export function LeftOut({ line }: { readonly line: PublicLine }) {
  const t = useTranslations('transcripts')
  return (
    <p id={lineId(line)} className="mb-[1.05em] font-sans text-tiny text-ink-3">
      {t('leftOut')}
    </p>
  )
}

/** The permalink of a line: its time, in the margin where there is one. */
export function Moment({
  line,
  format,
  inside = false,
}: {
  readonly line: PublicLine
  readonly format: LineFormat
  /** Within an indented block the time stays there. */
  readonly inside?: boolean
}) {
  return (
    <a
      href={`#${lineId(line)}`}
      className={classes(
        'relative float-end ms-3 min-h-6 min-w-11 text-end font-sans text-tiny leading-[1.875rem] whitespace-nowrap text-ink-3 after:absolute after:-inset-x-1 after:-inset-y-2 hover:text-ink',
        !inside && 'lg:absolute lg:end-full lg:float-none lg:me-5',
      )}
    >
      <time dateTime={line.at.toString()}>{format.clockOf(line)}</time>
    </a>
  )
}

export function Slide({
  line,
  format,
}: {
  readonly line: PublicLine
  readonly format: LineFormat
}) {
  const t = useTranslations('transcripts')
  if (line.picture === null) return null
  const { width, height } = line.picture
  const n = format.numberOf(line)
  return (
    <figure id={lineId(line)} className="mt-2 mb-6">
      {/* A plain image: already resized, and its address holds the permission. */}
      <img
        src={format.pictureOf(line)}
        alt={t('picture', { n, total: format.pictures })}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        className="h-auto max-h-[90svh] w-full rounded-soft border border-line bg-raised object-scale-down rests"
      />
      <figcaption className="mt-1.5 flex justify-between font-sans text-tiny text-ink-3">
        <span>{t('pictureOf', { n, total: format.pictures })}</span>
        <a
          href={`#${lineId(line)}`}
          className="relative min-w-11 text-end after:absolute after:-inset-x-1 after:-inset-y-3.5 hover:text-ink"
        >
          <time dateTime={line.at.toString()}>{format.clockOf(line)}</time>
        </a>
      </figcaption>
    </figure>
  )
}

function Applause({ count, id }: { readonly count: number; readonly id: string }) {
  const t = useTranslations('transcripts')
  return (
    <div id={id} className="font-sans">
      <Fold label={t('applause', { n: count })} />
    </div>
  )
}

/** The line's id on the page, and so its permalink's fragment. */
export function lineId({ anchor }: { readonly anchor: string }): string {
  return `m-${anchor}`
}
