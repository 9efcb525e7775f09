import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { nearestOpen } from '@/lib/talks/bookings/rules'
import type { OpenEvenings } from '@/lib/talks/bookings/types'
import { TalkWordsFields } from './talk-words-fields'

/** One open evening to take: the words of the talk, and nothing else to decide. */
export function BookEvening({
  open,
  date,
  action,
}: {
  readonly open: OpenEvenings
  readonly date: Temporal.PlainDate
  readonly action: FormAction
}) {
  const t = useTranslations('speakers.book')
  const locale = useLocale()
  const isOpen = open.dates.some((one) => one.equals(date))
  const nearest = nearestOpen(open.dates, date)
  const day = dayAndWeekday(locale, date)
  return (
    <>
      {isOpen ? null : (
        <div className="mb-6">
          <Notice
            tone="live"
            title={t('gone', { day })}
            actions={
              nearest === null ? undefined : (
                <LinkButton href={bookAddress(nearest)} tone="primary">
                  {t('nearest', { day: dayAndWeekday(locale, nearest) })}
                </LinkButton>
              )
            }
          >
            {nearest === null ? t('noneOpen') : t('keepsWords')}
          </Notice>
        </div>
      )}
      {/* One name for every evening: who is offered the nearest one finds there what they typed. */}
      <Form action={action} label={t('title', { day })} keep="book">
        <input type="hidden" name="date" value={date.toString()} />
        <TalkWordsFields />
        <p className="text-small text-ink-2">
          {t(open.terms.atOnce ? 'atOnce' : 'afterYes')}{' '}
          {t('release', { days: open.terms.releaseDays })}
        </p>
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t(open.terms.atOnce ? 'do' : 'ask')}</SubmitButton>
          <LinkButton href="/book" tone="quiet">
            {t('others')}
          </LinkButton>
        </div>
      </Form>
    </>
  )
}

/** The evenings that can be taken, or why there are none for this member. */
export function ChooseEvening({ open }: { readonly open: OpenEvenings }) {
  const t = useTranslations('speakers.book')
  const locale = useLocale()
  const { dates, barred, terms, groupName } = open
  if (barred !== null)
    return (
      <Notice
        title={t(`barred.${barred}`, { count: terms.perMember })}
        actions={
          <LinkButton href={barred === 'ENOUGH' ? '/me' : '/schedule'}>{t('back')}</LinkButton>
        }
      />
    )
  if (dates.length === 0) return <EmptyState title={t('noneOpen')} />
  return (
    <Section title={groupName} aside={t('count', { count: dates.length })}>
      <Rows>
        {dates.map((date) => (
          <Row
            key={date.toString()}
            lead={<DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />}
            title={
              <a href={bookAddress(date)} className="underline-offset-4 hover:underline">
                {t('take')} <span className="sr-only">{dayAndWeekday(locale, date)}</span>
              </a>
            }
          />
        ))}
      </Rows>
    </Section>
  )
}

function bookAddress(date: Temporal.PlainDate): string {
  return `/book?date=${date.toString()}`
}
