import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { addressOf } from '@/components/ui/address'
import type { Column } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { dayShort, fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { QueueFilter } from '@/lib/compliance/schema'
import type { NameCase, Queue } from '@/lib/compliance/types'
import { FindingCell, StateChip } from './finding'
import { PATH } from './names-head'

type Facts = {
  readonly filter: QueueFilter
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly timeZone: string
  readonly now: Temporal.Instant
  readonly teach: FormAction
  readonly misreads: Queue['misreads']
}

export function useQueueColumns({
  filter,
  groups,
  timeZone,
  now,
  teach,
  misreads,
}: Facts): Column<NameCase>[] {
  const t = useTranslations('compliance')
  const locale = useLocale()
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO(timeZone).toPlainDate()
  const today = dayOf(now)
  const names = new Map(groups.map(({ id, name }) => [id, name]))
  const sort = (by: QueueFilter['sort'], direction: 'up' | 'down') => ({
    href: addressOf(PATH, filter, { sort: by }),
    now: filter.sort === by ? direction : ('none' as const),
  })
  return [
    {
      key: 'member',
      title: t('columns.member'),
      sort: sort('name', 'up'),
      cell: ({ memberId, displayName, nickname, groupId }) => (
        <span className="flex items-start gap-2">
          <label className="-my-2.5 -ms-2.5 grid size-11 flex-none place-items-center">
            <span className="sr-only">{t('choose', { name: displayName })}</span>
            <input type="checkbox" name="member" value={memberId} className="size-5 accent-ink" />
          </label>
          <a href={addressOf(`${PATH}/${memberId}`, filter)} className="block min-w-0">
            <span className="font-semibold underline-offset-4 hover:underline">{displayName}</span>{' '}
            <span className="text-tiny text-ink-3">{names.get(groupId) ?? ''}</span>
            <span className="block text-small wrap-anywhere text-ink-2">
              {nickname ?? t('noNickname')}
            </span>
          </a>
        </span>
      ),
    },
    {
      key: 'finding',
      title: t('columns.finding'),
      speaks: true,
      cell: (one) => (
        <FindingCell {...one} misread={misreads.get(one.memberId) ?? null} teach={teach} />
      ),
    },
    {
      key: 'since',
      title: t('columns.since'),
      sort: sort(
        filter.sort === 'since' ? 'newest' : 'since',
        filter.sort === 'newest' ? 'down' : 'up',
      ),
      cell: ({ since }) => (
        <span className="whitespace-nowrap md:block">
          <span className="max-md:hidden">
            <Time at={since}>{fullDate(locale, dayOf(since))}</Time>
          </span>
          <span className="text-small text-ink-2 md:block">
            {t('days', { days: dayOf(since).until(today).days })}
          </span>
        </span>
      ),
    },
    {
      key: 'reminded',
      title: t('columns.reminded'),
      sort: sort('reminders', 'down'),
      cell: ({ reminders, lastRemindedOn }) => (
        <span className="whitespace-nowrap md:block">
          {t('reminders', { count: reminders })}
          {lastRemindedOn === null ? null : (
            <>
              {' '}
              <span className="text-small text-ink-2 md:block">
                {t('lastReminded', { date: dayShort(locale, lastRemindedOn) })}
              </span>
            </>
          )}
        </span>
      ),
    },
    {
      key: 'state',
      title: t('columns.state'),
      speaks: true,
      cell: ({ state, exempt, exemptUntil }) => (
        <span className="inline-flex flex-col gap-1">
          <StateChip state={state} />
          {exempt ? (
            <span className="text-small text-ink-2">
              {exemptUntil === null
                ? t('exemptOpen')
                : t('exemptUntil', { date: fullDate(locale, exemptUntil) })}
            </span>
          ) : null}
        </span>
      ),
    },
  ]
}
