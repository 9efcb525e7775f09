import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import type { ListedReview, ReviewRow } from '@/lib/activity/reviews/types'
import { dayOfMoment } from '@/lib/i18n/moments'
import type { FormAction } from '@/lib/i18n/form-state'

/** Reviews in the line above the members; the others are in the list below them. */
const IN_LINE = 2

/** The newest reviews under way, in one line above the members: their one next step is there. */
export function OpenReviews({
  reviews,
  timeZone,
}: {
  readonly reviews: readonly ListedReview[]
  readonly timeZone: string
}) {
  const t = useTranslations('activity.reviews')
  const locale = useLocale()
  return (
    <p className="mb-2 flex gap-x-5 overflow-x-auto text-small whitespace-nowrap md:whitespace-normal">
      {reviews
        .filter(isOpen)
        .slice(0, IN_LINE)
        .map(({ id, groupName, createdAt, state, step }) => (
          <a
            key={id}
            href={`/desk/activity/reviews/${id}`}
            className="inline-flex min-h-11 items-center gap-2 font-semibold underline-offset-4 hover:underline"
          >
            <Chip tone={step === null ? 'plain' : 'live'}>
              {step === null ? t(`states.${state}`) : t(`steps.${step}`)}
            </Chip>
            {t('open', { group: groupName, day: dayOfMoment(locale, createdAt, timeZone) })}
          </a>
        ))}
      <a href="#reviews" className="inline-flex min-h-11 items-center prose-link">
        {t('all', { count: reviews.length })}
      </a>
    </p>
  )
}

function isOpen({ state, closedAt }: ReviewRow): boolean {
  return (state === 'COMMITTED' || state === 'REVEALED') && closedAt === null
}

/** The reviews held, and the button that begins one in a group without one. */
export function ReviewList({
  reviews,
  groups,
  seats,
  timeZone,
  begin,
}: {
  readonly reviews: readonly ReviewRow[]
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly seats: number
  readonly timeZone: string
  readonly begin: FormAction
}) {
  const t = useTranslations('activity.reviews')
  const locale = useLocale()
  const open = new Set(
    reviews
      .filter(({ state }) => state === 'COMMITTED' || state === 'REVEALED')
      .map(({ groupId }) => groupId),
  )
  return (
    <Section title={t('title')} id="reviews">
      {reviews.length === 0 ? <p className="py-4 text-small text-ink-2">{t('none')}</p> : null}
      <Rows>
        {reviews.map((review) => (
          <Row
            key={review.id}
            title={
              <a href={`/desk/activity/reviews/${review.id}`}>
                {review.groupName} · {dayOfMoment(locale, review.createdAt, timeZone)}
              </a>
            }
            end={
              <Chip tone={open.has(review.groupId) && review.closedAt === null ? 'live' : 'plain'}>
                {t(`states.${review.state}`)}
              </Chip>
            }
          >
            {t('row', { candidates: review.candidates })}
          </Row>
        ))}
      </Rows>
      <div className="flex flex-wrap gap-3 py-4">
        {groups
          .filter(({ id }) => !open.has(id))
          .map(({ id, name }) => (
            <ConfirmDialog
              key={id}
              trigger={{ label: t('beginFor', { group: name }), tone: 'primary' }}
              title={t('beginTitle')}
              confirm={t('begin')}
              action={begin}
              fields={{ groupId: id }}
              tone="primary"
            >
              <p>{t('beginText', { group: name, seats })}</p>
            </ConfirmDialog>
          ))}
      </div>
    </Section>
  )
}
