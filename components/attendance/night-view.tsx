import { useLocale, useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Plot } from '@/components/ui/charts/plot'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { NightFilter } from '@/lib/attendance/night/schema'
import type { NightAttendance } from '@/lib/attendance/night/types'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { CorrectForm, Corrections } from './night-corrections'
import { NightPeople } from './night-people'
import { NightText } from './night-text'

const NAMED = 40

/** One evening: who, when, how and by which evidence, beside who had said that they would come. */
export function NightView({
  night,
  filter,
  texts,
  hasCommunity,
  timeZone,
  actions,
}: {
  readonly night: NightAttendance
  readonly filter: NightFilter
  readonly texts: readonly { readonly locale: Locale; readonly text: string }[]
  /** Whether the viewer may look at the whole community's. */
  readonly hasCommunity: boolean
  readonly timeZone: string
  readonly actions: { readonly correct: FormAction; readonly undo: FormAction }
}) {
  const t = useTranslations('attendance')
  const locale = useLocale()
  const { head, counts, steps, interest, corrections, chosen } = night
  const path = (id: string) => `/desk/attendance/nights/${id}`
  return (
    <>
      <PageHead
        back={
          hasCommunity ? (
            <BackLink href="/desk/attendance">{t('desk.back')}</BackLink>
          ) : (
            <BackLink href={`/desk/tonight?group=${head.group.id}`}>{t('night.title')}</BackLink>
          )
        }
        title={head.talk?.topic ?? t('night.kept')}
        end={
          <div className="flex flex-wrap gap-2">
            {head.before === null ? null : (
              <LinkButton href={path(head.before)}>{t('night.before')}</LinkButton>
            )}
            {head.after === null ? null : (
              <LinkButton href={path(head.after)}>{t('night.after')}</LinkButton>
            )}
          </div>
        }
      >
        {t('night.of', { day: dayAndWeekday(locale, head.date), group: head.group.name })} ·{' '}
        {t('night.counts', {
          present: counts.ON_TIME + counts.LATE,
          late: counts.LATE,
          caughtUp: counts.CAUGHT_UP,
        })}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        {chosen === null ? null : (
          <CorrectForm nightId={head.nightId} chosen={chosen} correct={actions.correct} />
        )}
        <NightPeople night={night} filter={filter} timeZone={timeZone} />
        {corrections === null || corrections.length === 0 ? null : (
          <Corrections corrections={corrections} timeZone={timeZone} undo={actions.undo} />
        )}
        <Section title={t('night.arrivals.title')} id="arrivals">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5 py-4">
            <p className="max-w-prose text-ink-2">{t('night.arrivals.text')}</p>
            {steps.length === 0 ? (
              <p className="text-ink-2">{t('night.arrivals.none')}</p>
            ) : (
              <Plot
                label={t('night.arrivals.plot')}
                kind="stacked"
                unit="count"
                series={[
                  { key: 'onTime', label: t('desk.series.onTime'), tone: 'jade' },
                  { key: 'late', label: t('desk.series.late'), tone: 'lamp' },
                ]}
                points={steps.map(({ minute, onTime, late }) => ({
                  key: String(minute),
                  label: minute > 0 ? `+${String(minute)}` : String(minute),
                  values: { onTime, late },
                }))}
                table={{ open: t('desk.table'), date: t('night.arrivals.minute') }}
              />
            )}
          </div>
        </Section>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2">
          <Section title={t('night.interest.title')} id="interest">
            <p className="py-4">
              {interest.said === 0
                ? t('night.interest.none')
                : t('night.interest.text', {
                    said: interest.said,
                    came: interest.came,
                    caughtUp: interest.caughtUp,
                    unsaid: interest.unsaid,
                  })}
            </p>
            <Missing missing={interest.missing} />
          </Section>
          <NightText texts={texts} />
        </div>
      </div>
    </>
  )
}

function Missing({ missing }: { readonly missing: NightAttendance['interest']['missing'] }) {
  const t = useTranslations('attendance.night.interest')
  if (missing === null || missing.length === 0) return null
  const more = missing.length - NAMED
  return (
    <>
      <h3 className="text-small font-semibold">{t('missing')}</h3>
      <ul className="mt-1.5 flex flex-wrap gap-x-4 text-small">
        {missing.slice(0, NAMED).map(({ memberId, name }) => (
          <li key={memberId}>
            <a
              href={`/desk/people/${memberId}`}
              className="inline-flex min-h-11 items-center prose-link"
            >
              {name}
            </a>
          </li>
        ))}
        {more > 0 ? (
          <li className="inline-flex min-h-11 items-center text-ink-2">
            {t('more', { count: more })}
          </li>
        ) : null}
      </ul>
    </>
  )
}
