import { useLocale, useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Section } from '@/components/ui/section'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { BookingView } from '@/lib/talks/bookings/types'

/** Gives an evening back that the member took or asked for. */
export function ReleaseBooking({
  booking,
  action,
}: {
  readonly booking: BookingView
  readonly action: FormAction
}) {
  const t = useTranslations('speakers.release')
  const locale = useLocale()
  const day = dayAndWeekday(locale, booking.date)
  const asked = booking.state === 'ASKED'
  return (
    <div className="mt-10">
      <Section title={t(asked ? 'titleAsked' : 'title')}>
        <p className="py-3 text-small text-ink-2">{t(asked ? 'textAsked' : 'text', { day })}</p>
        <ConfirmDialog
          trigger={{ label: t(asked ? 'doAsked' : 'do') }}
          title={t(asked ? 'sureAsked' : 'sure', { day })}
          confirm={t(asked ? 'doAsked' : 'do')}
          action={action}
          fields={asked ? { bookingId: booking.id, reason: '' } : { bookingId: booking.id }}
        >
          <p>{t(asked ? 'whatAsked' : 'what')}</p>
          {/* Of what was only asked for, the plan says nothing, and so no reason is asked. */}
          {asked ? null : (
            <TextField
              name="reason"
              label={t('reason')}
              help={t('reasonHelp')}
              optional
              maxLength={200}
            />
          )}
        </ConfirmDialog>
      </Section>
    </div>
  )
}
