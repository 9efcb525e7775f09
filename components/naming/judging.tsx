import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { FormAction } from '@/lib/i18n/form-state'
import type { JudgingView } from '@/lib/naming/verdicts/types'
import { RefreshWhile } from '@/components/ui/refresh-while'

/** A run that judges nicknames again: its progress, a button to stop it, and its result. */
export function Judging({
  judging,
  stop,
  resume,
}: {
  readonly judging: JudgingView
  readonly stop: FormAction
  readonly resume: FormAction
}) {
  const t = useTranslations('naming.desk.judging')
  const { id, cause, state, done, total, changed } = judging
  const title = t(`title.${cause}`, { version: judging.version ?? 0, text: judging.text })
  if (state === 'DONE')
    return (
      <Notice tone="ok" title={title}>
        {t('done', { done, changed })}
      </Notice>
    )
  if (state === 'CANCELLED') {
    return (
      <Notice
        title={title}
        actions={
          <Form action={resume} label={t('resume')} quietSuccess>
            <SubmitButton tone="plain">{t('resume')}</SubmitButton>
          </Form>
        }
      >
        {t('cancelled', { done, left: Math.max(0, total - done) })}
      </Notice>
    )
  }
  return (
    <Notice
      tone="live"
      title={title}
      actions={
        // At the other end: going on never stands where stopping was.
        <div className="ms-auto">
          <Form action={stop} label={t('stop')} quietSuccess>
            <input type="hidden" name="judgingId" value={id} />
            <SubmitButton tone="plain">{t('stop')}</SubmitButton>
          </Form>
        </div>
      }
    >
      <RefreshWhile />
      {judging.begun ? (
        <ProgressBar
          label={t('working')}
          value={done}
          max={Math.max(1, total)}
          note={t('count', { done, total })}
        />
      ) : (
        <ProgressBar label={t('waiting')} />
      )}
    </Notice>
  )
}
