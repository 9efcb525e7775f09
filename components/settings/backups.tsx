import { useLocale, useTranslations } from 'next-intl'
import { CopyText } from '@/components/ui/copy-text'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import type { LastBackup } from '@/lib/backups/types'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

const MAKE = 'npm run --silent yehua -- backup yehua-backup.gz'
const RESTORE = 'npm run --silent yehua -- restore yehua-backup.gz'

/** When the last backup was made, how one is made and comes back, and a word for who does it otherwise. */
export function BackupsView({
  last,
  timeZone,
  note,
}: {
  readonly last: LastBackup | null
  readonly timeZone: string
  readonly note: FormAction
}) {
  const t = useTranslations('settings.backups')
  const locale = useLocale()
  const when = last === null ? '' : dayAndClock(locale, last.at, timeZone)
  return (
    <div className="grid max-w-read grid-cols-[minmax(0,1fr)] gap-10">
      {last === null ? (
        <Notice tone="live" title={t('never')}>
          {t('neverText')}
        </Notice>
      ) : (
        <Notice
          tone="ok"
          title={
            last.how === 'NOTED' || last.bytes === null
              ? t('noted', { when })
              : t('made', { when, megabytes: Math.ceil(last.bytes / 1_000_000) })
          }
        >
          {t('madeText')}
        </Notice>
      )}
      <Section title={t('make')}>
        <div className="mt-4 grid gap-4">
          <p className="text-small text-ink-2">{t('makeText')}</p>
          <CopyText label={t('command')} text={MAKE} />
        </div>
      </Section>
      <Section title={t('restore')}>
        <div className="mt-4 grid gap-4">
          <p className="text-small text-ink-2">{t('restoreText')}</p>
          <CopyText label={t('command')} text={RESTORE} />
        </div>
      </Section>
      <Section title={t('otherwise')}>
        <p className="mt-4 mb-4 text-small text-ink-2">{t('otherwiseText')}</p>
        <Form action={note} label={t('otherwise')}>
          <div>
            <SubmitButton tone="plain">{t('noteButton')}</SubmitButton>
          </div>
        </Form>
      </Section>
    </div>
  )
}
