import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DeskDraft } from '@/components/naming/desk-draft'
import { DeskRule } from '@/components/naming/desk-rule'
import { currentViewer } from '@/lib/auth/current'
import { ruleForDesk } from '@/lib/naming/rules/queries'
import { drop, save } from '../actions'
import { announcementsOf } from '../announcements'
import { closePeriod, openPeriod } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('naming')
  return { title: t('title') }
}

/** A draft to work on, or a published rule to look at. */
export default async function DeskRulePage({ params }: PageProps<'/desk/rules/[id]'>) {
  const [viewer, community, { id }] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
  ])
  const found = await ruleForDesk(viewer, id)
  if (found === null) denyAccess(viewer, `/desk/rules/${id}`)
  const { timeZone } = community
  if (found.kind === 'rule') {
    const { rule } = found
    const day = rule.effectiveFrom.toZonedDateTimeISO(timeZone).toPlainDate()
    const texts = await announcementsOf(rule, day)
    return <DeskRule found={found} texts={texts} timeZone={timeZone} />
  }
  return (
    <DeskDraft
      found={found}
      timeZone={timeZone}
      actions={{
        save: save.bind(null, id),
        drop,
        open: openPeriod.bind(null, id),
        close: closePeriod.bind(null, id),
      }}
    />
  )
}
