import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { EffectView } from '@/components/seats/effect'
import { CarryOut, ChooseOut, Pairs } from '@/components/seats/planner'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Segments } from '@/components/ui/segments'
import { currentViewer } from '@/lib/auth/current'
import { plannerView } from '@/lib/seats/planner/queries'
import { plannerFilterSchema } from '@/lib/seats/planner/schema'
import { carryOut } from './actions'

const PATH = '/desk/seats/planner'
const done = z.coerce.number().int().min(1).max(50).optional().catch(undefined)

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seats.planner')
  return { title: t('title') }
}

export default async function PlannerPage({ searchParams }: PageProps<'/desk/seats/planner'>) {
  const [viewer, search, t, s] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('seats.planner'),
    getTranslations('seats'),
  ])
  const view = await plannerView(viewer, plannerFilterSchema.parse(search))
  if (view === null) denyAccess(viewer, PATH, search)
  const count = done.parse(search['done'])
  const toActivity = (href: string) => <LinkButton href={href}>{t('toActivity')}</LinkButton>
  return (
    <>
      <PageHead back={<BackLink href="/desk/seats">{s('title')}</BackLink>} title={t('title')}>
        {t('intro')}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        {count === undefined ? null : <Notice tone="ok" title={t('done', { count })} />}
        {view.reviews.length > 1 ? (
          <Segments
            label={t('review')}
            segments={view.reviews.map(({ id, groupName }) => ({
              href: `${PATH}?review=${id}`,
              label: groupName,
              current: id === view.reviewId,
            }))}
          />
        ) : null}
        {view.reviewId === null ? (
          <EmptyState title={t('noReview')} action={toActivity('/desk/activity')}>
            {t('noReviewText')}
          </EmptyState>
        ) : view.candidates.length === 0 ? (
          <EmptyState
            title={t('noCandidates')}
            action={toActivity(`/desk/activity/reviews/${view.reviewId}`)}
          >
            {t('noCandidatesText')}
          </EmptyState>
        ) : (
          <>
            {view.over > 0 ? <Notice title={t('over', { count: view.over })} /> : null}
            {view.room !== null && view.room.free > 0 ? (
              <Notice title={t('free', { count: view.room.free })} />
            ) : null}
            <ChooseOut view={view} />
            <Pairs pairs={view.pairs} />
            {view.effect === null ? null : (
              <EffectView effect={view.effect} names={view.companyNames} />
            )}
            {/* Last, so that no organiser carries out what they have not seen. */}
            <div>
              <CarryOut view={view} action={carryOut} />
            </div>
          </>
        )}
      </div>
    </>
  )
}
