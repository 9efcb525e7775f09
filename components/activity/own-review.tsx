import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextArea } from '@/components/ui/forms/text-area'
import type { OwnReview } from '@/lib/activity/reviews/types'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { FormAction } from '@/lib/i18n/form-state'
import { dayInWords } from './day'

/** A member answers whether they are still with us: one tap, and a word if they like. */
export function OwnReviewView({
  review,
  timeZone,
  stay,
  leave,
  concerns,
}: {
  readonly review: OwnReview | null
  readonly timeZone: string
  readonly stay: FormAction
  readonly leave: FormAction
  /** What is planned with the member. */
  readonly concerns: ReactNode
}) {
  const t = useTranslations('activity.own')
  const locale = useLocale()
  if (review === null) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  const { windowFrom, windowUntil, answerBy, answer, reviewId, decided } = review
  const day = (at: number) => dayOfMoment(locale, at, timeZone)
  return (
    <div className="grid gap-6">
      <p>{t('intro', { group: review.groupName })}</p>
      <p>{t('window', { from: day(windowFrom), until: day(windowUntil) })}</p>
      {answer === null ? null : <Notice tone="ok" title={t(`answered.${answer}`)} />}
      {decided ? <Notice title={t('decided')} /> : null}
      {decided ? null : (
        <>
          <p className="text-small text-ink-2">
            {answer === null && answerBy !== null
              ? t('by', { day: dayInWords(locale, answerBy) })
              : t('change')}
          </p>
          <Form action={stay} label={t('staying')}>
            <input type="hidden" name="reviewId" value={reviewId} />
            <SubmitButton wide>{t('staying')}</SubmitButton>
          </Form>
          {concerns}
          <Form action={leave} label={t('leaving')}>
            <input type="hidden" name="reviewId" value={reviewId} />
            <TextArea name="note" label={t('note')} optional rows={2} maxLength={500} />
            <SubmitButton tone="plain">{t('leaving')}</SubmitButton>
          </Form>
        </>
      )}
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/me/leave">{t('leave')}</LinkButton>
        <LinkButton href={`/draws/${review.drawId}`}>{t('draw')}</LinkButton>
      </div>
      <p className="font-mono text-small wrap-anywhere text-ink-2">
        {t('ticket', { ticket: review.ticket })}
      </p>
    </div>
  )
}
