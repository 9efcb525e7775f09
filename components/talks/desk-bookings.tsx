import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import { dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import type { EveningToFill } from '@/lib/talks/standby/types'
import type { BookingView, DeskBookings } from '@/lib/talks/bookings/types'
import { MemberLine } from './member-line'
import { GapLink } from './standby/gap-link'

/** Evenings that members asked for, with a yes and a no; and what was given back late. */
export function DeskBookingsView({
  bookings: { asked, late },
  evenings,
  confirm,
  decline,
}: {
  readonly bookings: DeskBookings
  /** Evenings that lost their speaker: what was given back late leads there. */
  readonly evenings: readonly EveningToFill[]
  readonly confirm: FormAction
  readonly decline: FormAction
}) {
  const t = useTranslations('speakers.bookings')
  const locale = useLocale()
  return (
    <div className="grid content-start gap-10">
      <Section title={t('title')} id="bookings">
        {asked.length === 0 ? <p className="py-3 text-small text-ink-2">{t('none')}</p> : null}
        <Rows>
          {asked.map((booking) => (
            <Row
              key={booking.id}
              lead={<Lead booking={booking} />}
              title={<span className="wrap-anywhere">{booking.topic}</span>}
              end={
                <span className="flex flex-wrap items-start gap-2.5">
                  <Form action={confirm} label={t('confirmOf', named(locale, booking))}>
                    <input type="hidden" name="bookingId" value={booking.id} />
                    <SubmitButton>{t('confirm')}</SubmitButton>
                  </Form>
                  <ConfirmDialog
                    trigger={{ label: t('decline') }}
                    title={t('declineOf', named(locale, booking))}
                    confirm={t('decline')}
                    action={decline}
                    fields={{ bookingId: booking.id }}
                  >
                    <p>{t('declineText')}</p>
                    <TextField name="reason" label={t('reason')} maxLength={200} />
                  </ConfirmDialog>
                </span>
              }
            >
              <Who booking={booking} />
              {booking.summary === '' ? null : (
                <span className="block wrap-anywhere">{booking.summary}</span>
              )}
              {booking.background === '' ? null : (
                <span className="block wrap-anywhere">
                  {t('background', { background: booking.background })}
                </span>
              )}
            </Row>
          ))}
        </Rows>
      </Section>
      {late.length === 0 ? null : (
        <Section title={t('late')}>
          <Rows>
            {late.map((booking) => (
              <Row
                key={booking.id}
                lead={<Lead booking={booking} />}
                title={<span className="wrap-anywhere">{booking.topic}</span>}
                end={<ToFill booking={booking} evenings={evenings} />}
              >
                <Who booking={booking} />
                {booking.reason === null ? null : (
                  <span className="block wrap-anywhere">{booking.reason}</span>
                )}
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </div>
  )
}

function ToFill({
  booking: { talkId },
  evenings,
}: {
  readonly booking: BookingView
  readonly evenings: readonly EveningToFill[]
}) {
  const evening = evenings.find(({ talkIds }) => talkId !== null && talkIds.includes(talkId))
  return evening === undefined ? null : <GapLink evening={evening} />
}

function Lead({ booking: { date } }: { readonly booking: BookingView }) {
  const locale = useLocale()
  return <DayLead weekday={weekday(locale, date)} day={dayShort(locale, date)} />
}

function Who({ booking }: { readonly booking: BookingView }) {
  return <MemberLine member={{ ...booking, displayName: booking.name }} />
}

function named(locale: string, { name, date, topic }: BookingView) {
  const language = locale === 'en' ? 'en' : 'zh'
  return { name, day: dayAndWeekday(language, date), topic: insideTitle(language, topic) }
}
