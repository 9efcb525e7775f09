import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NewDuty } from '@/components/duties/duty-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dutyHolders, groupOfNewDuty } from '@/lib/duties/queries'
import { newDutySchema } from '@/lib/duties/schema'
import { weekdayName } from '@/lib/i18n/weekdays'
import { toChoice } from '../../plan/choices'
import { assign } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duties.form')
  return { title: t('newTitle'), robots: { index: false } }
}

/** A member is given a duty of a group on a weekday. */
export default async function NewDutyPage({ searchParams }: PageProps<'/desk/duties/new'>) {
  const [viewer, search, t, kinds, locale] = await Promise.all([
    currentViewer(),
    searchParams,
    getTranslations('duties.form'),
    getTranslations('duties.kinds'),
    getLocale(),
    requireCommunity(),
  ])
  const { group, kind, weekday } = newDutySchema.parse(search)
  const [holders, place] = await Promise.all([
    dutyHolders(viewer, kind),
    groupOfNewDuty(viewer, group),
  ])
  if (holders === null || place === null) denyAccess(viewer, '/desk/duties/new', search)
  const { groupId, groupName, today } = place
  const day = weekdayName(locale, weekday)
  return (
    <div className="max-w-form">
      <PageHead
        back={<BackLink href={`/desk/duties?group=${groupId}`}>{t('back')}</BackLink>}
        title={t('newTitle')}
        intro={t('newOf', { duty: kinds(kind), weekday: day, group: groupName })}
      />
      <NewDuty
        place={{ groupId, kind, weekday }}
        holders={holders.map(toChoice)}
        today={today.toString()}
        save={assign}
      />
    </div>
  )
}
