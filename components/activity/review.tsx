import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { CopyText } from '@/components/ui/copy-text'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import type { ReviewView } from '@/lib/activity/reviews/types'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { FormAction } from '@/lib/i18n/form-state'
import { CandidateItem } from './candidate'
import { dayInWords } from './day'

type ReviewActions = Readonly<
  Record<'reveal' | 'ask' | 'record' | 'decide' | 'close' | 'cancel', FormAction>
>

type Props = {
  readonly review: ReviewView
  readonly timeZone: string
  /** Texts to paste, in the language of the group. */
  readonly texts: { readonly committed: string; readonly ask: string; readonly answerBy: string }
  readonly actions: ReviewActions
  /** What is planned with each member, by id. */
  readonly concerns: ReadonlyMap<string, ReactNode>
}

/** One review, step by step: commitment, reveal, question, decision. */
export function ReviewSteps({ review, timeZone, texts, actions, concerns }: Props) {
  const t = useTranslations('activity.review')
  const { state } = review
  return (
    <div className="grid max-w-form grid-cols-[minmax(0,1fr)] gap-10">
      {state === 'CLOSED' ? <Notice title={t('over')} /> : null}
      {state === 'CANCELLED' ? (
        <Notice title={t('overCancelled')}>{review.calledOff}</Notice>
      ) : null}
      {state === 'COMMITTED' ? (
        <Committed review={review} text={texts.committed} reveal={actions.reveal} />
      ) : null}
      {state === 'COMMITTED' ? null : <Drawn {...{ review, timeZone, texts, actions, concerns }} />}
      {state === 'COMMITTED' || state === 'REVEALED' ? (
        <div className="flex flex-wrap gap-3">
          {state === 'REVEALED' ? (
            <ConfirmDialog
              trigger={{ label: t('closeDo'), tone: 'primary' }}
              title={t('closeTitle')}
              confirm={t('closeDo')}
              action={actions.close}
              fields={{ reviewId: review.id }}
              tone="primary"
            >
              <p>{t('closeText')}</p>
            </ConfirmDialog>
          ) : null}
          <ConfirmDialog
            trigger={{ label: t('cancelDo') }}
            title={t('cancelTitle')}
            confirm={t('cancelDo')}
            action={actions.cancel}
            fields={{ reviewId: review.id }}
          >
            <p>{t('cancelText')}</p>
            <TextArea name="reason" label={t('reason')} rows={2} maxLength={500} />
          </ConfirmDialog>
        </div>
      ) : null}
    </div>
  )
}

function Committed({
  review,
  text,
  reveal,
}: {
  readonly review: ReviewView
  readonly text: string
  readonly reveal: FormAction
}) {
  const t = useTranslations('activity.review')
  const { candidates, words, seats, drawId, id } = review
  return (
    <Section title={t('steps.commit')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-4">
        <p>{t('commitText', { candidates, words })}</p>
        <CopyText label={t('paste')} text={text} />
        <a href={`/draws/${drawId}`} className="w-fit underline underline-offset-4">
          {t('drawLink')}
        </a>
        <div>
          <ConfirmDialog
            trigger={{ label: t('revealDo'), tone: 'primary' }}
            title={t('revealTitle')}
            confirm={t('revealDo')}
            action={reveal}
            fields={{ reviewId: id }}
            tone="primary"
          >
            <p>{t('revealText', { seats })}</p>
          </ConfirmDialog>
        </div>
      </div>
    </Section>
  )
}

function Drawn({ review, timeZone, texts, actions, concerns }: Props) {
  const t = useTranslations('activity.review')
  const locale = useLocale()
  const { drawn, drawId, state } = review
  const first = drawn.find(({ askedAt }) => askedAt !== null)
  const open = state === 'REVEALED'
  return (
    <>
      {drawn.length > 0 && open && first === undefined ? (
        <Section title={t('steps.ask')}>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-4">
            <p>{t('askText', { day: dayInWords(locale, texts.answerBy) })}</p>
            <CopyText label={t('paste')} text={texts.ask} />
            <Form action={actions.ask} label={t('steps.ask')}>
              <input type="hidden" name="reviewId" value={review.id} />
              <div>
                <SubmitButton>{t('askDo')}</SubmitButton>
              </div>
            </Form>
          </div>
        </Section>
      ) : null}
      <Section
        title={t('steps.decide')}
        aside={
          <a href={`/draws/${drawId}`} className="underline underline-offset-4">
            {t('drawLink')}
          </a>
        }
      >
        {drawn.length === 0 && open ? <p className="py-4 text-ink-2">{t('drawnNone')}</p> : null}
        {first?.askedAt != null && first.answerBy !== null ? (
          <p className="pt-4 text-small text-ink-2">
            {t('askedAt', {
              day: dayOfMoment(locale, first.askedAt, timeZone),
              until: dayInWords(locale, first.answerBy),
            })}
          </p>
        ) : null}
        <ul>
          {drawn.map((candidate) => (
            <CandidateItem
              key={candidate.memberId}
              candidate={candidate}
              review={review}
              timeZone={timeZone}
              actions={actions}
              concerns={concerns.get(candidate.memberId)}
            />
          ))}
        </ul>
      </Section>
    </>
  )
}

/** How far a review is, in one chip. */
export function ReviewChip({ state }: { readonly state: ReviewView['state'] }) {
  const t = useTranslations('activity.reviews.states')
  const live = state === 'COMMITTED' || state === 'REVEALED'
  return <Chip tone={live ? 'live' : 'plain'}>{t(state)}</Chip>
}
