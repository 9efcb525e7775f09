import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip } from '@/components/ui/chip'
import type { Column } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import type { QueueFilter } from '@/lib/applications/desk/schema'
import type { QueueRow } from '@/lib/applications/desk/types'
import { clock, dayAndClock, fromNow, type DateTranslator } from '@/lib/i18n/dates'
import { PATH, STATE_TONES, WARNING_TONES } from './desk-words'

type Facts = {
  readonly filter: QueueFilter
  readonly timeZone: string
  readonly now: Temporal.Instant
  readonly choosing: boolean
}

export function useQueueColumns({ filter, timeZone, now, choosing }: Facts): Column<QueueRow>[] {
  const t = useTranslations('applications.desk')
  return [
    {
      key: 'applicant',
      title: t('columns.applicant'),
      cell: (row) => <Applicant row={row} filter={filter} choosing={choosing} />,
    },
    {
      key: 'role',
      title: t('columns.role'),
      cell: ({ company, position, groupName }) => (
        <span>
          {[company, position].filter(Boolean).join(' · ') || t('nothingSaid')}
          <span className="text-tiny text-ink-3 max-md:ms-2 md:block">{groupName}</span>
        </span>
      ),
    },
    {
      key: 'referrer',
      title: t('columns.referrer'),
      cell: ({ referrer }) =>
        referrer === null ? (
          <span className="text-ink-3">{t('noReferrer')}</span>
        ) : (
          <a className="underline underline-offset-4" href={`/desk/people/${referrer.memberId}`}>
            {referrer.name}
          </a>
        ),
    },
    {
      key: 'since',
      title: t('columns.since'),
      cell: (row) => <Since row={row} now={now} timeZone={timeZone} />,
    },
    {
      key: 'warnings',
      title: t('columns.warnings'),
      bare: true,
      cell: (row) => <Marks row={row} timeZone={timeZone} />,
    },
  ]
}

function Applicant({
  row,
  filter,
  choosing,
}: Pick<Facts, 'filter' | 'choosing'> & { readonly row: QueueRow }) {
  const t = useTranslations('applications.desk')
  const { id, version, name, nickname, finding } = row
  return (
    <span className="flex items-start gap-2">
      {choosing ? (
        <label className="-my-2.5 -ms-2.5 grid size-11 flex-none place-items-center">
          <span className="sr-only">{t('choose', { name })}</span>
          <input
            type="checkbox"
            name="ids"
            value={`${id}:${String(version)}`}
            className="size-5 accent-ink"
          />
        </label>
      ) : null}
      <span className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
        <a href={addressOf(`${PATH}/${id}`, filter)} className="block min-w-0">
          <span className="font-semibold wrap-anywhere underline-offset-4 hover:underline">
            {name}
          </span>
          <span className="block text-small wrap-anywhere text-ink-2">{nickname}</span>
        </a>
        {finding === null ? null : <VerdictChip verdict={finding.verdict} />}
      </span>
    </span>
  )
}

function Since({
  row: { since },
  now,
  timeZone,
}: {
  readonly row: QueueRow
  readonly now: Temporal.Instant
  readonly timeZone: string
}) {
  const dates = useTranslations('dates') as unknown as DateTranslator
  const locale = useLocale()
  return (
    <span className="block whitespace-nowrap">
      {fromNow(dates, now, since)}
      <span className="text-tiny text-ink-3 max-md:ms-2 md:block">
        <Time at={since}>{dayAndClock(locale, since, timeZone)}</Time>
      </span>
    </span>
  )
}

function Marks({
  row: { warnings, decision, state },
  timeZone,
}: {
  readonly row: QueueRow
  readonly timeZone: string
}) {
  const t = useTranslations('applications.desk')
  return (
    <span className="flex flex-wrap gap-1.5">
      {warnings.map((warning) => (
        <Chip key={warning} tone={WARNING_TONES[warning]}>
          {t(`warnings.${warning}`)}
        </Chip>
      ))}
      {state === 'ADMITTED' ||
      state === 'DECLINED' ||
      state === 'WITHDRAWN' ||
      state === 'EXPIRED' ? (
        <Chip tone={STATE_TONES[state]}>{t(`states.${state}`)}</Chip>
      ) : null}
      {decision?.notifyAt == null ? null : (
        <Chip tone="live">{t('unnotified', { at: clock(decision.notifyAt, timeZone) })}</Chip>
      )}
    </span>
  )
}
