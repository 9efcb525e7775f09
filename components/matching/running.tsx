import { useTranslations } from 'next-intl'
import { RefreshWhile } from '@/components/ui/refresh-while'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { FormAction } from '@/lib/i18n/form-state'

/** A search for who is who as it goes on, and a way to stop it. */
export function Running({
  percent,
  stopping,
  stop,
}: {
  readonly percent: number | null
  readonly stopping: boolean
  readonly stop: FormAction
}) {
  const t = useTranslations('matching')
  return (
    <div className="mb-6">
      <Notice
        tone="live"
        title={t('busy')}
        actions={
          stopping ? undefined : (
            <Form action={stop} label={t('stop')} quietSuccess>
              <SubmitButton tone="plain">{t('stop')}</SubmitButton>
            </Form>
          )
        }
      >
        <RefreshWhile />
        {percent === null || stopping ? (
          <ProgressBar label={t(stopping ? 'stopping' : 'waiting')} />
        ) : (
          <ProgressBar label={t('working')} value={percent} note={`${String(percent)}%`} />
        )}
      </Notice>
    </div>
  )
}
