import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Temporal } from 'temporal-polyfill'
import { fullDate } from '@/lib/i18n/dates'

/** What one's own page says first: a review that waits for an answer, a nickname outside the rule. Usually nothing. */
export function Waiting({
  review,
  outside,
}: {
  /** The review in which the member was asked and has not answered; `answerBy` is a day `YYYY-MM-DD`. */
  readonly review: { readonly groupName: string; readonly answerBy: string | null } | null
  /** The group nickname, where it does not comply with the rule in force. */
  readonly outside: string | null
}) {
  const t = useTranslations('members.waiting')
  const locale = useLocale()
  if (review === null && outside === null) return null
  return (
    <div className="mb-8 grid gap-4">
      {review === null ? null : (
        <Notice
          title={t('review')}
          actions={<LinkButton href="/me/review">{t('reviewOpen')}</LinkButton>}
        >
          {review.answerBy === null
            ? t('reviewText', { group: review.groupName })
            : t('reviewBy', {
                group: review.groupName,
                day: fullDate(locale, Temporal.PlainDate.from(review.answerBy)),
              })}
        </Notice>
      )}
      {outside === null ? null : (
        <Notice title={t('rule')} actions={<LinkButton href="/rules">{t('ruleOpen')}</LinkButton>}>
          <span className="wrap-anywhere">{t('ruleText', { nickname: outside })}</span>
        </Notice>
      )}
    </div>
  )
}
