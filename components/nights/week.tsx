import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { dayRange } from '@/lib/i18n/dates'
import { weekStartOf } from '@/lib/nights/rules-times'
import type { WeekView } from '@/lib/talks/view/types'
import { planAddress } from './address'
import { calendarAddress } from './calendar-address'
import { GroupTabs } from './group-tabs'
import { Playbill, type Coming } from './playbill'
import { isTakable } from './takable'

const PATH = '/schedule'

/** Who takes open evenings, as the viewer reads it. */
export type WhoTakes = 'OWN' | 'ENOUGH' | 'SIGN_IN' | 'OTHER_GROUP'

/** One week of one group; both stand in the address, so that a link opens the same. */
export function Week({
  view,
  open,
  coming,
}: {
  readonly view: WeekView
  /** What can be taken, and by whom: `OWN` for the viewer. Null where nothing can. */
  readonly open: { readonly dates: ReadonlySet<string>; readonly who: WhoTakes } | null
  /** How many will come to each talk, and for members the tap to say so. */
  readonly coming?: Coming | undefined
}) {
  const t = useTranslations('schedule')
  const wishes = useTranslations('wishes')
  const locale = useLocale()
  const { weekStart, group, groups } = view
  const several = groups.length > 1 ? group.id : undefined
  return (
    <>
      <PageHead
        title={t('title')}
        end={
          <GroupTabs
            groups={groups}
            current={group}
            href={(id) => planAddress(PATH, { week: weekStart, group: id })}
          />
        }
      >
        {t('intro')}
      </PageHead>
      <WeekNav view={view} several={several} />
      <Section
        title={dayRange(locale, weekStart, weekStart.add({ days: 6 }))}
        aside={
          <span className="flex gap-5">
            <a
              href="/wishes"
              className="-my-2.5 inline-flex min-h-11 items-center underline-offset-4 hover:underline"
            >
              {wishes('title')}
            </a>
            <a
              href={calendarAddress('', { group: several ?? null, alarm: null }, '/subscribe')}
              className="-my-2.5 inline-flex min-h-11 items-center underline-offset-4 hover:underline"
            >
              {t('subscribe')}
            </a>
          </span>
        }
      >
        {view.nights.length === 0 ? (
          <EmptyState title={t('nothing')} />
        ) : (
          <Playbill
            nights={view.nights}
            timeZone={view.timeZone}
            coming={coming}
            open={open === null ? undefined : { dates: open.dates, byViewer: open.who === 'OWN' }}
          />
        )}
        {open === null || !view.nights.some((night) => isTakable(night, open)) ? null : (
          <p className="pt-3 text-small text-ink-2">
            {t(`openTo.${open.who}`, { group: group.name })}
          </p>
        )}
      </Section>
    </>
  )
}

function WeekNav({
  view: { weekStart, tonight },
  several,
}: {
  readonly view: WeekView
  readonly several: string | undefined
}) {
  const t = useTranslations('schedule')
  const to = (days: number) => planAddress(PATH, { week: weekStart.add({ days }), group: several })
  const isNow = weekStart.equals(weekStartOf(tonight))
  const now = planAddress(PATH, { group: several })
  return (
    <div className="mb-7">
      <Segments
        label={t('weekNav')}
        segments={[
          { href: to(-7), label: t('previousWeek'), current: false },
          { href: now, label: t('thisWeek'), current: isNow },
          { href: to(7), label: t('nextWeek'), current: false },
        ]}
      />
    </div>
  )
}
