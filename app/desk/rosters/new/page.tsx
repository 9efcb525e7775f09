import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NewRoster } from '@/components/rosters/new-roster'
import { currentViewer } from '@/lib/auth/current'
import { openGroups } from '@/lib/communities/rules-groups'
import { zoneName } from '@/lib/i18n/dates'
import { canUseRosters } from '@/lib/rosters/policy'
import { now } from '@/lib/shared/clock'
import { create } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rosters.newForm')
  return { title: t('title') }
}

export default async function NewRosterPage() {
  const [viewer, community, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getLocale(),
  ])
  if (!canUseRosters(viewer)) denyAccess(viewer, '/desk/rosters/new')
  const today = now().toZonedDateTimeISO(community.timeZone).toPlainDate().toString()
  return (
    <NewRoster
      groups={openGroups(community.groups).map(({ id, name }) => ({ id, name }))}
      today={today}
      zone={zoneName(locale, community.timeZone)}
      create={create}
    />
  )
}
