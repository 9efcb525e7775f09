import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Row, Rows, Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import { insideQuotes } from '@/lib/i18n/quotes'
import { QUERY_MAX } from '@/lib/search/limits'
import type { ArchiveFilter } from '@/lib/transcripts/schema'
import type { RelatedTalk, TranscriptHits } from '@/lib/transcripts/read/types'
import { TalkApartHits, TalkHits } from './hits-talk'
import { NothingFound } from './hits-nothing'

/**
 * What a search found: talks by title first, then the places in each talk, in the order of reading, then the talks
 * that hold the words in different lines.
 */
export function Hits({
  hits,
  filter,
}: {
  readonly hits: TranscriptHits
  readonly filter: ArchiveFilter
}) {
  const t = useTranslations('archive')
  const locale = useLocale()
  if (hits.tooLong) {
    return <EmptyState title={t('tooLong', { max: QUERY_MAX })}>{t('tooLongText')}</EmptyState>
  }
  const { total, capped, talks, titles, apart, words, page, pages } = hits
  const to = (change: Partial<ArchiveFilter>) => addressOf('/archive', filter, change)
  if (words.length > 0) return <NothingFound words={words} filter={filter} />
  return (
    <div className="grid max-w-read gap-9">
      {titles.length === 0 || page > 1 ? null : (
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
          {t(capped ? 'foundAtLeast' : 'found', {
            query: insideQuotes(locale, filter.q),
            n: total,
          })}
        </p>
      )}
      {talks.map((talk) => (
        <TalkHits key={talk.talkId} talk={talk} all={to({ talk: talk.talkId, page: 1 })} />
      ))}
      {apart.talks.length === 0 ? null : (
        <div className="grid gap-9">
          <div>
            <h2 className="text-title">{t('apart', { n: apart.total })}</h2>
            <p className="mt-1 text-small text-ink-2">{t('apartText')}</p>
          </div>
          {apart.talks.map((talk) => (
            <TalkApartHits key={talk.talkId} talk={talk} />
          ))}
        </div>
      )}
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
