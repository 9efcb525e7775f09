import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { UNDO_MINUTES } from '@/lib/applications/decide/rules'
import type { ApplicationView } from '@/lib/applications/desk/types'
import { clock, dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { Countdown } from './desk-unnotified'

/** What was decided, by whom and when; until the applicant is notified, the way back and the way on. */
export function DecisionNotice({
  application: { id, version, decision, name },
  timeZone,
  undo,
  notify,
}: {
  readonly application: ApplicationView
  readonly timeZone: string
  readonly undo: FormAction
  readonly notify: FormAction
}) {
  const t = useTranslations('applications.desk')
  const locale = useLocale()
  if (decision === null) return null
  const { choice, by, at, reason, notifyAt, notifiedAt } = decision
  const title = t('decision.title', {
    choice,
    name,
    by: by ?? 'none',
    at: dayAndClock(locale, at, timeZone),
  })
  const why = reason === '' ? null : <p className="whitespace-pre-line">{reason}</p>
  if (notifyAt === null) {
    return (
      <Notice tone={choice === 'ADMITTED' ? 'ok' : 'info'} title={title}>
        {why}
        {notifiedAt === null
          ? null
          : t('decision.notified', { at: dayAndClock(locale, notifiedAt, timeZone) })}
      </Notice>
    )
  }
  const words = Array.from({ length: UNDO_MINUTES + 1 }, (_, n) => t('decision.left', { n }))
  return (
    <Notice
      tone="live"
      title={title}
      actions={
        <>
          <Form action={undo} label={t('decision.undo')}>
            <input type="hidden" name="applicationId" value={id} />
            <input type="hidden" name="version" value={version} />
            <SubmitButton tone="plain">{t('decision.undo')}</SubmitButton>
          </Form>
          <Form action={notify} label={t('decision.notify')}>
            <input type="hidden" name="applicationId" value={id} />
            <SubmitButton>{t('decision.notify')}</SubmitButton>
          </Form>
        </>
      }
    >
      {why}
      <p>
        {t('decision.unnotified', { at: clock(notifyAt, timeZone) })}{' '}
        <Countdown until={notifyAt.epochMilliseconds} words={words} over={t('decision.over')} />
      </p>
    </Notice>
  )
}
