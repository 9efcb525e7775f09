import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ImpactView } from '@/components/naming/impact'
import { PublishForm } from '@/components/naming/publish-form'
import { RuleFacts } from '@/components/naming/rule-facts'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { zoneName } from '@/lib/i18n/dates'
import { ruleImpact } from '@/lib/naming/rules/queries-impact'
import { ruleForDesk, rulesDesk } from '@/lib/naming/rules/queries'
import { impactSchema } from '@/lib/naming/schema'
import { announcementsOf } from '../../announcements'
import { publish } from '../actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

/** First the members whom the draft would affect, then the day of its effect. */
export default async function PublishRulePage({
  params,
  searchParams,
}: PageProps<'/desk/rules/[id]/publish'>) {
  const [viewer, community, { id }, search, locale, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
    getLocale(),
    getTranslations('naming.desk'),
  ])
  const path = `/desk/rules/${id}/publish`
  const found = await ruleForDesk(viewer, id)
  if (found?.kind !== 'draft') denyAccess(viewer, path)
  const { filter, unread } = readFilter(impactSchema, search)
  const [impact, desk, texts] = await Promise.all([
    ruleImpact(viewer, id, filter),
    rulesDesk(viewer),
    announcementsOf(found.draft, null),
  ])
  if (impact === null || desk === null) denyAccess(viewer, path)
  const version = (desk.versions[0]?.version ?? 0) + 1
  const { revision } = found.draft
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <div className="max-w-form">
        <PageHead
          back={<BackLink href={`/desk/rules/${id}`}>{t('editTitle')}</BackLink>}
          title={t('publishTitle', { version })}
        >
          {t('publishIntro')}
        </PageHead>
        <RuleFacts rule={found.draft} />
      </div>
      <UnreadFilter unread={unread} />
      <ImpactView impact={impact} show={filter.show} path={path} />
      <PublishForm
        version={version}
        texts={texts}
        zone={zoneName(locale, community.timeZone)}
        action={publish.bind(null, { id, revision })}
      />
    </div>
  )
}
