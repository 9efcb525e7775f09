import { Temporal } from 'temporal-polyfill'
import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { QueueDone, type LastDecided } from '@/components/ui/lists/queue-walk'
import { Pager } from '@/components/ui/lists/pager'
import { DayLead, Row, Rows } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { dayShort, weekday } from '@/lib/i18n/dates'
import type { FoundFilter } from '@/lib/detection/found/schema'
import {
  FOUND_NIGHT_STATES,
  type FoundNightRow,
  type FoundQueue,
  type QueuedNight,
} from '@/lib/detection/found/types'
import { DRAFT_WAITS } from '@/lib/transcripts/read/rules-progress'
import { Confidence, StatusChip } from './chips'
import { RemarkChips } from './remarks'

/** The queue of found nights, each with its main facts; the evidence is one step further. */
export function FoundQueueView({
  queue: { counts, nights, page, pages },
  filter,
  matches,
  last,
}: {
  readonly queue: FoundQueue
  /** What was decided on the page of a night, when it was the last of the queue. */
  readonly last: LastDecided | null
  readonly filter: FoundFilter
  /** Whether the viewer may match names with members. */
  readonly matches: boolean
}) {
  const t = useTranslations('found')
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <Segments
            label={t('queue')}
            segments={FOUND_NIGHT_STATES.map((state) => ({
              href: `/desk/found?state=${state}`,
              label: t(`state.${state}`),
              count: counts[state],
              current: filter.state === state,
            }))}
          />
        }
        intro={t('intro')}
      />
      <QueueDone last={last} left={counts.PROPOSED} />
      {filter.state === 'CONFIRMED' ? (
        <div className="mb-4">
          <Segments
            label={t('waitsFilter')}
            segments={(['ANY', ...DRAFT_WAITS] as const).map((waits) => ({
              href: foundAddress({ state: 'CONFIRMED', waits }),
              label: t(`waitsFor.${waits}`),
              current: filter.waits === waits,
            }))}
          />
        </div>
      ) : null}
      {nights.length === 0 ? (
        <EmptyState
          title={t(filter.waits === 'ANY' ? `empty.${filter.state}` : 'emptyWaits')}
          action={<LinkButton href="/desk/import">{t('import')}</LinkButton>}
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <div className="border-t-2 border-ink">
          <Rows>
            {nights.map((night) => (
              <FoundRow key={night.id} night={night} filter={filter} matches={matches} />
            ))}
          </Rows>
        </div>
      )}
      <Pager page={page} pages={pages} href={(to) => foundAddress(filter, to)} />
    </>
  )
}

/** The address of the queue, or of one of its rows, with the filter. */
function foundAddress(
  { state, waits }: Pick<FoundFilter, 'state' | 'waits'>,
  page = 1,
  path = '/desk/found',
): string {
  const search = new URLSearchParams({ state })
  if (waits !== 'ANY') search.set('waits', waits)
  if (page > 1) search.set('page', String(page))
  return `${path}?${search.toString()}`
}

type RowProps = { readonly night: QueuedNight; readonly matches: boolean }

function FoundRow({ night, filter, matches }: RowProps & { readonly filter: FoundFilter }) {
  const t = useTranslations('found')
  const locale = useLocale()
  const { facts, decision } = night
  const date = Temporal.PlainDate.from(night.date)
  const href = foundAddress(filter, 1, `/desk/found/${night.id}`)
  const { startedAt, endedAt } = facts.talk
  const details = [
    facts.speaker === null ? t('noSpeaker') : facts.speaker.label,
    startedAt === null ? '' : t('talkAt', { from: startedAt, to: endedAt ?? '?' }),
    facts.checkIn.onTime === null ? '' : t('present', { onTime: facts.checkIn.onTime }),
    night.groupName,
  ].filter((fact) => fact !== '')
  const topic = decision?.topic ?? facts.topic ?? ''
  return (
    <Row
      serif
      lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <a href={href} className="underline-offset-4 hover:underline">
            {topic === '' ? t('noTopic') : topic}
          </a>
          <StatusChip status={decision?.status ?? facts.status} />
          <ProgressChip night={night} />
          {night.state === 'PROPOSED' ? <RemarkChips facts={facts} /> : null}
        </span>
      }
      end={
        // On a phone the whole row leads there.
        <span className="hidden md:block">
          <LinkButton href={href} size="small">
            {t('look')}
          </LinkButton>
        </span>
      }
    >
      {details.join(' · ')}
      <span className="mt-1 block">
        {night.state === 'CONFIRMED' ? (
          <Waits night={night} matches={matches} />
        ) : (
          <Confidence confidence={facts.confidence} />
        )}
      </span>
    </Row>
  )
}

/** How far the transcript of a confirmed night is. */
function ProgressChip({ night: { progress } }: { readonly night: QueuedNight }) {
  const t = useTranslations('found.progress')
  if (progress === null) return null
  const tone = progress.state === 'PUBLISHED' ? 'ok' : progress.state === 'DRAFT' ? 'live' : 'plain'
  return <Chip tone={tone}>{t(progress.state)}</Chip>
}

/** What it waits for, and the place where that is done. */
function Waits({ night: { progress, talkId }, matches }: RowProps) {
  const t = useTranslations('found.waits')
  const link = 'font-semibold text-ink underline underline-offset-4'
  if (progress === null || talkId === null) return <>{t(talkId === null ? 'GONE' : 'NOT_HELD')}</>
  const { waits } = progress
  const isMatching = matches && waits === 'MATCHING'
  const href = isMatching ? '/desk/same-person?view=unlinked' : `/talks/${talkId}/draft`
  return (
    <>
      {t(waits ?? 'NOTHING')}{' '}
      <a className={link} href={href}>
        {t(isMatching ? 'toMatching' : 'toDraft')}
      </a>
    </>
  )
}

export function FoundState({ state }: { readonly state: FoundNightRow['state'] }) {
  const t = useTranslations('found')
  const tone = state === 'PROPOSED' ? 'live' : state === 'CONFIRMED' ? 'ok' : 'plain'
  return <Chip tone={tone}>{t(`state.${state}`)}</Chip>
}
