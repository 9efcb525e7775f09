import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Row, Rows, Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { ArchiveFilter } from '@/lib/transcripts/schema'
import type { RelatedTalk, TranscriptHit, TranscriptHits } from '@/lib/transcripts/read/types'
import { lineId } from './line'
import { LineText } from './line-text'
import { voiceNames } from './voice-name'

/** What a search found: talks by title first, then every line, newest first. */
export function Hits({
  hits: { total, capped, hits, titles, page, pages },
  filter,
}: {
  readonly hits: TranscriptHits
  readonly filter: ArchiveFilter
}) {
  const t = useTranslations('archive')
  const query = filter.q
  if (hits.length === 0 && titles.length === 0) {
    return (
      <EmptyState
        title={t('nothing', { query })}
        action={<LinkButton href="/archive">{t('clear')}</LinkButton>}
      >
        {t('nothingText')}
      </EmptyState>
    )
  }
  return (
    <div className="grid max-w-read gap-9">
      {titles.length === 0 ? null : (
        <Section title={t('titles')}>
          <Rows>
            {titles.map((talk) => (
              <TitleRow key={talk.id} talk={talk} />
            ))}
          </Rows>
        </Section>
      )}
      {hits.length === 0 ? null : (
        <Section
          title={t('words')}
          aside={t(capped ? 'foundAtLeast' : 'found', { query, n: total })}
        >
          <Rows>
            {hits.map((hit) => (
              <HitRow key={`${hit.talkId}${hit.anchor}`} hit={hit} />
            ))}
          </Rows>
        </Section>
      )}
      <Pager page={page} pages={pages} href={(to) => addressOf('/archive', filter, { page: to })} />
    </div>
  )
}

function TitleRow({ talk: { id, topic, date } }: { readonly talk: RelatedTalk }) {
  const locale = useLocale()
  return (
    <Row
      serif
      title={
        <a href={`/talks/${id}`} className="underline-offset-4 hover:underline">
          {topic}
        </a>
      }
    >
      {fullDate(locale, date)}
    </Row>
  )
}

function HitRow({ hit }: { readonly hit: TranscriptHit }) {
  const locale = useLocale()
  const nameOf = voiceNames(useTranslations('transcripts.voices'), hit.roles)
  const { talkId, topic, date, anchor, voice, snippet } = hit
  return (
    <li className="border-b border-line py-3.5">
      <a href={`/talks/${talkId}#${lineId({ anchor })}`} className="block">
        <span className="block font-serif text-read">
          <LineText pieces={snippet.before} nameOf={nameOf} />
          <mark className="rounded-slight bg-lamp-soft text-lamp">{snippet.match}</mark>
          <LineText pieces={snippet.after} nameOf={nameOf} />
        </span>
        <span className="mt-1 block text-small text-ink-2">
          {topic} · {fullDate(locale, date)} · {nameOf(voice)}
        </span>
      </a>
    </li>
  )
}
