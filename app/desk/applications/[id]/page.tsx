import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ApplicationDeskView } from '@/components/applications/desk-application'
import { HandingSection } from '@/components/applications/desk-handing'
import { PlaceOnList } from '@/components/seats/place'
import { applicationForDesk } from '@/lib/applications/desk/queries'
import { currentViewer } from '@/lib/auth/current'
import { zoneName } from '@/lib/i18n/dates'
import { placeOf } from '@/lib/seats/queries'
import { makeClaimLink } from '../../people/link-actions'
import { addNote, ask, decide, dropNote, letThrough, notify, undo } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.desk')
  return { title: t('title') }
}

export default async function ApplicationDeskPage({
  params,
}: PageProps<'/desk/applications/[id]'>) {
  const [viewer, community, { id }, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    getLocale(),
  ])
  const application = await applicationForDesk(viewer, id)
  if (application === null) denyAccess(viewer, `/desk/applications/${id}`)
  const place = application.state === 'WAITLISTED' ? await placeOf(viewer, id) : null
  return (
    <ApplicationDeskView
      application={application}
      timeZone={community.timeZone}
      zone={zoneName(locale, community.timeZone)}
      actions={{ decide, undo, notify, ask, letThrough, addNote, dropNote }}
      handing={
        application.canHandOver ? (
          <HandingSection application={application} action={makeClaimLink} />
        ) : null
      }
      place={place === null ? null : <PlaceOnList place={place} />}
    />
  )
}
