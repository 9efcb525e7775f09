import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { Notice } from '@/components/ui/notice'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import type { LastDecision } from '@/lib/claims/types-view'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

/** What the viewer decided last, and the way back. Below the list, so that it never comes under a thumb that decides. */
export function LastDecided({
  last: { at, approved, refused, used, first },
  timeZone,
  undo,
}: {
  readonly last: LastDecision
  readonly timeZone: string
  readonly undo: FormAction
}) {
  const t = useTranslations('claims.desk.last')
  const locale = useLocale()
  const count = approved + refused
  const when = dayAndClock(locale, Temporal.Instant.from(at), timeZone)
  return (
    <Notice
      title={t(approved > 0 ? 'approved' : 'refused', { count, first, when })}
      actions={
        <ConfirmDialog
          trigger={{ label: t('undo'), size: 'small' }}
          title={t('sure')}
          confirm={t('undo')}
          action={undo}
          fields={{ at }}
        >
          <p>{t('text', { count })}</p>
          {used === 0 ? null : <p>{t('signsOut', { used })}</p>}
        </ConfirmDialog>
      }
    >
      {used === 0 ? null : t('used', { used })}
    </Notice>
  )
}
