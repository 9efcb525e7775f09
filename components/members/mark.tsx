import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'

/** A mark for other organisers, with its reason; and the way to set it or take it away. */
export function Mark({
  member,
  flagged,
  action,
}: {
  readonly member: { readonly id: string; readonly displayName: string }
  /** Why this person is marked; null when they are not. */
  readonly flagged: string | null
  readonly action: FormAction
}) {
  const t = useTranslations('members')
  const word = flagged === null ? 'flag' : 'unflag'
  const change = (
    <ConfirmDialog
      trigger={{ label: t(`status.${word}`) }}
      title={t(`status.${word}Title`)}
      confirm={t(`status.${word}`)}
      tone="primary"
      action={action}
      fields={{ memberId: member.id, marked: flagged === null ? 'yes' : 'no' }}
    >
      <p>{t(`status.${word}Text`, { name: member.displayName })}</p>
      <TextField name="reason" label={t('desk.reason')} />
    </ConfirmDialog>
  )
  if (flagged === null) return change
  return (
    <Notice tone="live" title={t('status.flagged', { reason: flagged })} actions={change}>
      {t('onlyOrganisers')}
    </Notice>
  )
}
