import { useLocale, useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Section } from '@/components/ui/section'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { AskView } from '@/lib/talks/asks/types'

/** Gives an evening back to which the member said yes. */
export function ReleaseAsk({
  ask: { id, evening },
  link,
  action,
}: {
  readonly ask: AskView
  /** Empty for who is signed in. */
  readonly link: string
  readonly action: FormAction
}) {
  const t = useTranslations('speakers.release')
  const locale = useLocale()
  const day = evening === null ? '' : dayAndWeekday(locale, evening)
  return (
    <div className="mt-10">
      <Section title={t('title')}>
        <p className="py-3 text-small text-ink-2">{t('text', { day })}</p>
        <ConfirmDialog
          trigger={{ label: t('do') }}
          title={t('sure', { day })}
          confirm={t('do')}
          action={action}
          fields={{ askId: id, link }}
        >
          <p>{t('whatAccepted')}</p>
          <TextField
            name="reason"
            label={t('reason')}
            help={t('reasonHelp')}
            optional
            maxLength={200}
          />
        </ConfirmDialog>
      </Section>
    </div>
  )
}
