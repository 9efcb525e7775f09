import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { Temporal } from 'temporal-polyfill'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { dayOfMoment } from '@/lib/i18n/moments'
import { ReviewChip, ReviewSteps } from '@/components/activity/review'
import { PlannedConcerns } from '@/components/talks/planned-concerns'
import { BackToDesk } from '@/components/shell/back-to'
import { PageHead } from '@/components/ui/page-head'
import { reviewForDesk } from '@/lib/activity/reviews/queries'
import { DRAW_TEXT, mentionsOf, STILL_HERE_TEXT } from '@/lib/activity/reviews/rules-texts'
import { addDays } from '@/lib/activity/rules-days'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { isLocale } from '@/lib/i18n/locale'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { pastedIn } from '@/lib/texts/queries'
import { ask, cancel, close, decide, record, reveal } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity')
  return { title: t('title') }
}

export default async function ReviewPage({ params }: PageProps<'/desk/activity/reviews/[id]'>) {
  const [viewer, community, { id }, head, locale, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    headers(),
    getLocale(),
    getTranslations('activity.review'),
  ])
  const review = await reviewForDesk(viewer, id)
  if (review === null) denyAccess(viewer, `/desk/activity/reviews/${id}`)
  const { timeZone } = community
  const concerns = new Map(
    await Promise.all(
      review.drawn.map(async ({ memberId }) => {
        const duties = await plannedDuties(viewer, memberId)
        return [memberId, <PlannedConcerns key={memberId} {...{ duties, timeZone }} />] as const
      }),
    ),
  )
  const spoken = isLocale(community.locale) ? community.locale : 'zh'
  const origin = requestOrigin(head)
  const answerBy = addDays(review.today, review.answerDays)
  const names = review.drawn.map(({ nickname, displayName }) => nickname ?? displayName)
  const { candidates, seats, commitment, drawId } = review
  const [writeAsk, writeDraw] = await Promise.all([
    pastedIn(spoken, STILL_HERE_TEXT),
    pastedIn(spoken, DRAW_TEXT),
  ])
  const texts = {
    answerBy,
    ask: writeAsk({
      list: mentionsOf(names),
      day: dayAndWeekday(spoken, Temporal.PlainDate.from(answerBy)),
      link: `${origin}/me/review`,
    }),
    committed: writeDraw({
      count: candidates,
      seats,
      commitment,
      link: `${origin}/draws/${drawId}`,
    }),
  }
  const day = (at: number) => dayOfMoment(locale, at, timeZone)
  return (
    <>
      <PageHead
        back={<BackToDesk place="activity" />}
        title={t('title', { group: review.groupName })}
        above={<ReviewChip state={review.state} />}
      >
        {t('begun', {
          by: review.by ?? t('noOne'),
          day: day(review.createdAt),
          from: day(review.windowFrom),
          until: day(review.windowUntil),
          version: review.policyVersion,
        })}
      </PageHead>
      <ReviewSteps
        review={review}
        timeZone={timeZone}
        texts={texts}
        concerns={concerns}
        actions={{ reveal, ask, record, decide, close, cancel }}
      />
    </>
  )
}
