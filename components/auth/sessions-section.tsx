import { useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'

/** On a member's page of the desk: on how many devices they are signed in, and the way to end that. */
export function SessionsSection({
  member,
  devices,
  action,
}: {
  readonly member: { readonly id: string; readonly displayName: string }
  readonly devices: number
  readonly action: FormAction
}) {
  const t = useTranslations('auth.ending')
  const { id, displayName: name } = member
  return (
    <Section title={t('title')}>
      <div className="flex flex-wrap items-center justify-between gap-3 py-4">
        <p className="text-small text-ink-2">{t('count', { devices })}</p>
        <ConfirmDialog
          trigger={{ label: t('end'), size: 'small' }}
          title={t('sure', { name })}
          confirm={t('end')}
          action={action}
          fields={{ memberId: id }}
        >
          <p>{t('text', { name })}</p>
        </ConfirmDialog>
      </div>
    </Section>
  )
}
