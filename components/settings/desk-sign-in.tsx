import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import type { FormAction } from '@/lib/i18n/form-state'

/** Whether the desk asks for a passkey, who would be without their duties, and the way to change it. */
export function DeskSignIn({
  on,
  duties,
  may,
  isByPasskey,
  action,
}: {
  readonly on: boolean
  readonly duties: { readonly all: number; readonly without: number }
  /** Whether the viewer is an owner. */
  readonly may: boolean
  /** Whether a passkey opened the viewer's session. */
  readonly isByPasskey: boolean
  readonly action: FormAction
}) {
  const [t, words] = [useTranslations('settings.deskSignIn'), useTranslations('settings')]
  return (
    <div className="grid gap-5">
      <p>
        <Chip tone={on ? 'ok' : 'plain'}>{on ? t('nowOn') : t('nowOff')}</Chip>
        <span className="mt-1.5 block text-small text-ink-3">
          {words('byDefault', { value: t('nowOff') })}
        </span>
      </p>
      <div>
        <p className="font-semibold">{t('without', duties)}</p>
        {duties.without === 0 ? null : (
          <p className="mt-1 text-small text-ink-2">{t('withoutText')}</p>
        )}
      </div>
      {!may ? (
        <p className="text-small text-ink-2">{t('ownerOnly')}</p>
      ) : on ? (
        <div key="off">
          <ConfirmDialog
            trigger={{ label: t('off') }}
            title={t('offSure')}
            confirm={t('off')}
            action={action}
            fields={{ on: 'no' }}
          >
            <p>{t('offText')}</p>
          </ConfirmDialog>
        </div>
      ) : isByPasskey ? (
        <div key="on">
          <ConfirmDialog
            trigger={{ label: t('on'), tone: 'primary' }}
            title={t('onSure')}
            confirm={t('on')}
            action={action}
            tone="primary"
            fields={{ on: 'yes' }}
          >
            <p>{t('onText')}</p>
          </ConfirmDialog>
        </div>
      ) : (
        <div className="grid gap-3">
          <p className="text-small text-ink-2">{t('first')}</p>
          <div>
            <LinkButton href="/me/devices#passkeys">{t('firstLink')}</LinkButton>
          </div>
        </div>
      )}
    </div>
  )
}
