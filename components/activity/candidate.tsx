import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import type { CandidateView, ReviewView } from '@/lib/activity/reviews/types'
import { basedOn } from '@/lib/shared/based-on'
import type { FormAction } from '@/lib/i18n/form-state'
import { dayOfMoment } from '@/lib/i18n/moments'
import { dayInWords } from './day'
import { StatusChip, StatusReasons } from './status'

const ANSWERS = ['STAYING', 'LEAVING'] as const
const CHOICES = ['KEEP', 'REMOVED', 'LEFT'] as const

type Props = {
  readonly candidate: CandidateView
  readonly review: ReviewView
  readonly timeZone: string
  readonly actions: Readonly<Record<'record' | 'decide', FormAction>>
  /** What is planned with the member. */
  readonly concerns: ReactNode
}

/** A drawn member: their status now, their answer, and the decision. */
export function CandidateItem(props: Props) {
  const t = useTranslations('activity.review')
  const locale = useLocale()
  const { candidate, review, timeZone } = props
  const { status, answer, answerBy, choice } = candidate
  const awaited =
    answer === null && choice === null && answerBy !== null && review.today <= answerBy
  return (
    <li className="grid gap-2 border-b border-line py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a
          href={`/desk/activity/people/${candidate.memberId}`}
          className="inline-flex min-h-11 items-center font-semibold wrap-anywhere underline-offset-4 hover:underline"
        >
          {candidate.displayName}
        </a>
        <Chip>{t('place', { place: candidate.place ?? 0 })}</Chip>
        {status === null ? null : <StatusChip state={status.state} />}
        <span className="text-small text-ink-3">{t(candidate.hasMail ? 'mail' : 'noMail')}</span>
      </div>
      {status === null && choice === null ? (
        <p className="text-small text-ink-2">{t('gone')}</p>
      ) : null}
      {status === null || choice !== null ? null : (
        <StatusReasons status={status} timeZone={timeZone} />
      )}
      <p className="text-small">
        {t(`answer.${answer ?? 'none'}`)}
        {candidate.answerNote === null ? null : (
          <span className="block text-ink-2">
            {t('answerNote', { note: candidate.answerNote })}
          </span>
        )}
      </p>
      {awaited ? (
        <p className="text-small text-ink-2">
          {t('awaited', { day: dayInWords(locale, answerBy) })}
        </p>
      ) : null}
      {choice === null ? (
        review.state === 'REVEALED' && candidate.askedAt !== null && status !== null ? (
          <Choices {...props} />
        ) : null
      ) : (
        <p className="text-small">
          {t('decidedAs', { choice: t(`choices.${choice}`), reason: candidate.reason ?? '' })}
          <span className="block text-ink-2">
            {t('decidedBy', {
              by: candidate.decidedBy ?? t('noOne'),
              day:
                candidate.decidedAt === null
                  ? ''
                  : dayOfMoment(locale, candidate.decidedAt, timeZone),
            })}
          </span>
        </p>
      )}
    </li>
  )
}

function Choices({ candidate, review, actions, concerns }: Props) {
  const t = useTranslations('activity.review')
  const { displayName: name, memberId, answer } = candidate
  const fields = { reviewId: review.id, memberId }
  return (
    <div className="flex flex-wrap gap-3">
      <ConfirmDialog
        trigger={{ label: t('recordDo') }}
        title={t('recordTitle', { name })}
        confirm={t('recordDo')}
        action={actions.record}
        fields={fields}
        basedOn={basedOn({ answer })}
        tone="primary"
      >
        <p>{t('recordText')}</p>
        <RadioGroup
          name="answer"
          label={t('recordDo')}
          {...(answer !== null && { defaultValue: answer })}
          choices={ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        />
        <TextArea name="note" label={t('note')} optional rows={2} maxLength={500} />
      </ConfirmDialog>
      {candidate.mayDecide ? (
        <ConfirmDialog
          trigger={{ label: t('decideDo'), tone: 'primary' }}
          title={t('decideTitle', { name })}
          confirm={t('decideDo')}
          action={actions.decide}
          fields={fields}
        >
          <p>{t('decideText')}</p>
          {concerns}
          <RadioGroup
            name="choice"
            label={t('choice')}
            choices={CHOICES.map((value) => ({
              value,
              label: t(`choices.${value}`),
              help: t(`choiceHelp.${value}`),
            }))}
          />
          <TextArea name="reason" label={t('reason')} rows={2} maxLength={500} />
        </ConfirmDialog>
      ) : null}
    </div>
  )
}
