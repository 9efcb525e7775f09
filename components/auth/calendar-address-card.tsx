import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { CopyText } from '@/components/ui/copy-text'
import { calendarAddress, webcalAddress } from '@/components/nights/calendar-address'

/** The secret address of one's own calendar, shown once, and the same for what concerns oneself alone. */
export function CalendarAddressCard({
  origin,
  token,
}: {
  readonly origin: string
  readonly token: string
}) {
  const t = useTranslations('auth.calendar')
  const path = `/calendar/${token}.ics`
  const all = calendarAddress(origin, { group: null, alarm: ALARM }, path)
  const mine = `${all}&only=mine`
  return (
    <div className="grid gap-6">
      <p className="font-semibold">{t('done')}</p>
      {[
        { key: 'all', address: all },
        { key: 'mine', address: mine },
      ].map(({ key, address }) => (
        <div key={key} className="grid gap-3">
          <CopyText
            label={t(`address.${key as 'all' | 'mine'}`)}
            text={address}
            button={t('copy')}
          />
          <div>
            <LinkButton href={webcalAddress(address)}>{t('open')}</LinkButton>
          </div>
        </div>
      ))}
    </div>
  )
}

/** Minutes before the start: what a member leads or gives is not to be forgotten. A program can be set otherwise. */
const ALARM = 15
