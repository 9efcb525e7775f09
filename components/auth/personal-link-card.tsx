import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { CopyText } from '@/components/ui/copy-text'
import { QrCode } from '@/components/ui/qr-code'
import { dayAndClock } from '@/lib/i18n/dates'

/** A member's own link as text and as a code to scan. Shown once: the app keeps only its hash. */
export function PersonalLinkCard({
  name,
  address,
  expiresAt,
  timeZone,
}: {
  readonly name: string
  readonly address: string
  readonly expiresAt: Temporal.Instant
  readonly timeZone: string
}) {
  const t = useTranslations('auth.personalLink')
  const locale = useLocale()
  return (
    <div className="grid gap-4">
      <p className="font-semibold">{t('done')}</p>
      <CopyText label={t('label', { name })} text={address} />
      <QrCode text={address} label={t('qr', { name })} />
      <p className="text-small text-ink-2">
        {t('until', { when: dayAndClock(locale, expiresAt, timeZone) })}
      </p>
    </div>
  )
}
