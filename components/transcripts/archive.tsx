import { Temporal } from 'temporal-polyfill'
import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { PageHead } from '@/components/ui/page-head'
import { Pager } from '@/components/ui/lists/pager'
import { SearchField } from '@/components/ui/forms/search-field'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayShort, weekday, yearMonth } from '@/lib/i18n/dates'
import type { ArchiveFilter } from '@/lib/transcripts/schema'
import type { Archive, ArchivedTalk, TranscriptHits } from '@/lib/transcripts/read/types'
import { Hits } from './hits'

/** The archive: all transcripts by date, or what a search found in them. */
export function ArchiveView({
  archive,
  hits,
  filter,
}: {
  readonly archive: Archive
  /** Null while nothing is searched for. */
  readonly hits: TranscriptHits | null
  readonly filter: ArchiveFilter
}) {
  const t = useTranslations('archive')
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <a
            href="/subscribe#feed"
            className="inline-flex min-h-11 items-center text-small prose-link"
          >
            {t('subscribe')}
          </a>
        }
      >
        {t('intro')}
      </PageHead>
      <div className="mb-7 max-w-read">
        <SearchField
          label={t('search')}
          action="/archive"
          defaultValue={filter.q}
          help={t('searchHelp')}
          placeholder={t('placeholder')}
        />
      </div>
      {hits === null ? (
        <ByDate archive={archive} filter={filter} />
      ) : (
        <Hits hits={hits} filter={filter} />
      )}
    </>
  )
}

function ByDate({
  archive: { talks, months, page, pages },
  filter,
}: {
  readonly archive: Archive
  readonly filter: ArchiveFilter
}) {
  const t = useTranslations('archive')
  if (months.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
  if (talks.length === 0) {
    return (
      <EmptyState
        title={t('emptyMonth')}
        action={<LinkButton href="/archive">{t('clear')}</LinkButton>}
      />
    )
  }
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_11rem] lg:gap-14">
      <Months archive={{ months }} filter={filter} />
      <div className="grid min-w-0 gap-9 lg:col-start-1 lg:row-start-1">
        {byMonth(talks).map(([month, those]) => (
          <MonthSection
            key={month}
            month={month}
            talks={those}
            count={months.find((one) => one.month === month)?.talks ?? those.length}
          />
        ))}
        <Pager
          page={page}
          pages={pages}
          href={(to) => addressOf('/archive', filter, { page: to })}
        />
      </div>
    </div>
  )
}

function MonthSection({
  month,
  talks,
  count,
}: {
  readonly month: string
  readonly talks: readonly ArchivedTalk[]
  readonly count: number
}) {
  const t = useTranslations('archive')
  return (
    <Section title={<MonthName month={month} />} aside={t('talks', { n: count })}>
      <Rows>
        {talks.map((talk) => (
          <TalkRow key={talk.talkId} talk={talk} />
        ))}
      </Rows>
    </Section>
  )
}

function TalkRow({ talk }: { readonly talk: ArchivedTalk }) {
  const t = useTranslations('transcripts')
  const schedule = useTranslations('schedule')
  const locale = useLocale()
  const { minutes, pictures, questions, mode, visibility } = talk
  const facts = [
    mode === 'DOCUMENT' ? schedule('modes.DOCUMENT') : '',
    minutes > 0 ? t('minutes', { n: minutes }) : '',
    pictures > 0 ? t('pictures', { n: pictures }) : '',
    questions > 0 ? t('asked', { n: questions }) : '',
  ].filter((fact) => fact !== '')
  return (
    <Row
      serif
      lead={<DayLead weekday={weekday(locale, talk.date)} day={dayShort(locale, talk.date)} />}
      title={
        <a href={`/talks/${talk.talkId}`} className="underline-offset-4 hover:underline">
          {talk.topic}
        </a>
      }
      end={
        visibility === 'PUBLIC' ? undefined : <Chip>{schedule(`visibilities.${visibility}`)}</Chip>
      }
    >
      {facts.join(' · ')}
    </Row>
  )
}

/** Before the rows, so that a reader on a phone need not pass them all; beside them where there is room. */
function Months({
  archive: { months },
  filter,
}: {
  readonly archive: Pick<Archive, 'months'>
  readonly filter: ArchiveFilter
}) {
  const t = useTranslations('archive')
  const entries = [{ month: null, talks: null }, ...months]
  return (
    <nav
      aria-label={t('months')}
      className="-mx-5 mb-7 text-small md:-mx-9 lg:col-start-2 lg:row-start-1 lg:mx-0 lg:mb-0"
    >
      <h2 className="sr-only font-sans text-small font-bold lg:not-sr-only lg:mb-2">
        {t('months')}
      </h2>
      <ul className="flex gap-x-5 overflow-x-auto px-5 md:px-9 lg:block lg:px-0">
        {entries.map(({ month, talks }) => (
          <li key={month ?? ''}>
            <a
              href={addressOf('/archive', { month })}
              aria-current={filter.month === month ? 'page' : undefined}
              className={`flex min-h-11 min-w-11 items-center justify-between gap-1.5 whitespace-nowrap ${filter.month === month ? 'font-semibold' : 'text-ink-2 hover:text-ink'}`}
            >
              {month === null ? t('allMonths') : <MonthName month={month} />}
              {talks === null ? null : <span className="text-ink-3">{talks}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function MonthName({ month }: { readonly month: string }) {
  const locale = useLocale()
  return <>{yearMonth(locale, Temporal.PlainYearMonth.from(month))}</>
}

function byMonth(talks: readonly ArchivedTalk[]): readonly [string, readonly ArchivedTalk[]][] {
  const months = new Map<string, ArchivedTalk[]>()
  for (const talk of talks) {
    const month = talk.date.toPlainYearMonth().toString()
    months.set(month, [...(months.get(month) ?? []), talk])
  }
  return [...months]
}
