import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import type { FormAction } from '@/lib/i18n/form-state'
import type { ExactMatch } from '@/lib/matching/together/types'

/** One press for all matches without a doubt, after a list of what will become of whom. */
export function Together({
  matches,
  action,
}: {
  readonly matches: readonly ExactMatch[]
  readonly action: FormAction
}) {
  const t = useTranslations('matching.together')
  if (matches.length < 2) return null
  return (
    <ConfirmDialog
      trigger={{ label: t('accept', { count: matches.length }), size: 'small' }}
      title={t('title', { count: matches.length })}
      confirm={t('confirm')}
      action={action}
      fields={{ proposalIds: matches.map(({ id }) => id).join(',') }}
      tone="primary"
    >
      <p>{t('text')}</p>
      <ul className="border-t border-line">
        {matches.map(({ id, member, other, merges }) => (
          <li key={id} className="border-b border-line py-1.5 text-small wrap-anywhere">
            {t(merges ? 'merges' : 'gives', { member, other })}
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
