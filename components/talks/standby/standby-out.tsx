import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { dayShort } from '@/lib/i18n/dates'
import type { StandbyOut } from '@/lib/talks/standby/types'

/** Why a member on standby is not asked now. */
export function StandbyOutChip({ out }: { readonly out: StandbyOut }) {
  const t = useTranslations('standby.desk.out')
  const locale = useLocale()
  if (out.why === 'ASKED')
    return (
      <a href={`/desk/speakers/asks/${out.askId}`}>
        <Chip tone="live">{t('ASKED')}</Chip>
      </a>
    )
  if (out.why === 'SPEAKS') return <Chip>{t('SPEAKS', { date: dayShort(locale, out.date) })}</Chip>
  if (out.why === 'ENDED') return <Chip>{t('ENDED', { date: dayShort(locale, out.until) })}</Chip>
  if (out.why !== 'ON_LEAVE') return <Chip>{t(out.why)}</Chip>
  return (
    <Chip>
      {out.until === null
        ? t('ON_LEAVE')
        : t('ON_LEAVE_UNTIL', { date: dayShort(locale, out.until) })}
    </Chip>
  )
}
