import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { HitsInTalk, Snippet, TalkApart, TranscriptHit } from '@/lib/transcripts/read/types'
import { lineId } from './line'
import { LineText } from './line-text'
import { voiceNames, type NameOf } from './voice-name'

/** The places of one talk where all words stand together. */
export function TalkHits({
  talk: { talkId, topic, date, hits, more, roles },
  all,
}: {
  readonly talk: HitsInTalk
  /** The address of all hits of this talk. */
  readonly all: string
}) {
  const t = useTranslations('archive')
  const locale = useLocale()
  const nameOf = voiceNames(useTranslations('transcripts.voices'), roles)
  return (
    <Section
      title={
        <a href={`/talks/${talkId}`} className="underline-offset-4 hover:underline">
          {topic}
        </a>
      }
      aside={fullDate(locale, date)}
    >
      <HitRows talkId={talkId} hits={hits} nameOf={nameOf} />
      {more === 0 ? null : (
        <a href={all} className="inline-flex min-h-11 items-center text-small prose-link">
          {t('more', { n: more })}
        </a>
      )}
    </Section>
  )
}

/** A talk whose words stand in different lines: a line for each, and the title where it holds one. */
export function TalkApartHits({
  talk: { talkId, title, date, hits, roles },
}: {
  readonly talk: TalkApart
}) {
  const locale = useLocale()
  const nameOf = voiceNames(useTranslations('transcripts.voices'), roles)
  return (
    <Section
      level={3}
      title={
        <a href={`/talks/${talkId}`} className="underline-offset-4 hover:underline">
          <Marked snippet={title} nameOf={nameOf} />
        </a>
      }
      aside={fullDate(locale, date)}
    >
      <HitRows talkId={talkId} hits={hits} nameOf={nameOf} />
    </Section>
  )
}

function HitRows({
  talkId,
  hits,
  nameOf,
}: {
  readonly talkId: string
  readonly hits: readonly TranscriptHit[]
  readonly nameOf: NameOf
}) {
  return (
    <ol>
      {hits.map((hit) => (
        <HitRow key={hit.anchor} talkId={talkId} hit={hit} nameOf={nameOf} />
      ))}
    </ol>
  )
}

function HitRow({
  talkId,
  hit: { anchor, voice, snippet },
  nameOf,
}: {
  readonly talkId: string
  readonly hit: TranscriptHit
  readonly nameOf: NameOf
}) {
  return (
    <li className="border-b border-line py-3.5">
      <a href={`/talks/${talkId}#${lineId({ anchor })}`} className="block">
        <span className="block font-serif text-read">
          <Marked snippet={snippet} nameOf={nameOf} />
        </span>
        <span className="mt-1 block text-small text-ink-2">{nameOf(voice)}</span>
      </a>
    </li>
  )
}

function Marked({ snippet, nameOf }: { readonly snippet: Snippet; readonly nameOf: NameOf }) {
  return snippet.map(({ piece, marked }, at) => {
    const words = <LineText key={at} pieces={[piece]} nameOf={nameOf} />
    return marked ? (
      <mark key={at} className="rounded-slight bg-lamp-soft text-lamp">
        {words}
      </mark>
    ) : (
      words
    )
  })
}
