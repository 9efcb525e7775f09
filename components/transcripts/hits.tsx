import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Row, Rows, Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import { QUERY_MAX } from '@/lib/search/limits'
import type { ArchiveFilter } from '@/lib/transcripts/schema'
import type {
  HitsInTalk,
  RelatedTalk,
  TranscriptHit,
  TranscriptHits,
} from '@/lib/transcripts/read/types'
import { lineId } from './line'
import { LineText } from './line-text'
import { voiceNames, type NameOf } from './voice-name'

/** What a search found: talks by title first, then the places in each talk, in the order of reading. */
export function Hits({
  hits,
  filter,
}: {
  readonly hits: TranscriptHits
  readonly filter: ArchiveFilter
}) {
  const t = useTranslations('archive')
  const query = filter.q
  if (hits.tooLong) {
    return <EmptyState title={t('tooLong', { max: QUERY_MAX })}>{t('tooLongText')}</EmptyState>
  }
  const { total, capped, talks, titles, page, pages } = hits
  const to = (change: Partial<ArchiveFilter>) => addressOf('/archive', filter, change)
  if (total === 0 && titles.length === 0) {
    return (
      <EmptyState
        title={t('nothing', { query })}
        action={
          filter.talk === null ? (
            <LinkButton href="/archive">{t('clear')}</LinkButton>
          ) : (
            <LinkButton href={to({ talk: null, page: 1 })}>{t('everywhere')}</LinkButton>
          )
        }
      >
        {t('nothingText')}
      </EmptyState>
    )
  }
  if (talks.length === 0 && total > 0) {
    return (
      <EmptyState
        title={t('pastEnd')}
        action={<LinkButton href={to({ page: pages })}>{t('lastPage')}</LinkButton>}
      />
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
      {total === 0 ? null : (
        <p className="text-small text-ink-2" role="status">
          {t(capped ? 'foundAtLeast' : 'found', { query, n: total })}
        </p>
      )}
      {talks.map((talk) => (
        <TalkHits key={talk.talkId} talk={talk} all={to({ talk: talk.talkId, page: 1 })} />
      ))}
      {filter.talk === null ? (
        <Pager page={page} pages={pages} href={(next) => to({ page: next })} />
      ) : (
        <LinkButton href={to({ talk: null, page: 1 })}>{t('everywhere')}</LinkButton>
      )}
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

function TalkHits({
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
      <ol>
        {hits.map((hit) => (
          <HitRow key={hit.anchor} talkId={talkId} hit={hit} nameOf={nameOf} />
        ))}
      </ol>
      {more === 0 ? null : (
        <a href={all} className="inline-flex min-h-11 items-center text-small prose-link">
          {t('more', { n: more })}
        </a>
      )}
    </Section>
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
          {snippet.map(({ piece, marked }, at) => {
            const words = <LineText key={at} pieces={[piece]} nameOf={nameOf} />
            return marked ? (
              <mark key={at} className="rounded-slight bg-lamp-soft text-lamp">
                {words}
              </mark>
            ) : (
              words
            )
          })}
        </span>
        <span className="mt-1 block text-small text-ink-2">{nameOf(voice)}</span>
      </a>
    </li>
  )
}
