import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { queueOf } from '@/app/desk/queue-walk'
import { requireCommunity } from '@/app/frame'
import { ApplicationDeskView } from '@/components/applications/desk-application'
import { HandingSection } from '@/components/applications/desk-handing'
import { PlaceOnList } from '@/components/seats/place'
import { applicationForDesk } from '@/lib/applications/desk/queries'
import { shelfIds } from '@/lib/applications/desk/queries-walk'
import { queueSchema } from '@/lib/applications/desk/schema'
import { currentViewer } from '@/lib/auth/current'
import { zoneName } from '@/lib/i18n/dates'
import { placeOf } from '@/lib/seats/queries'
import { makeClaimLink } from '../../people/link-actions'
import { addNote, ask, decide, dropNote, letThrough, notify, undo } from '../actions'
import { lastDecided } from '../last-decided'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications.desk')
  return { title: t('title') }
}

export default async function ApplicationDeskPage({
  params,
  searchParams,
}: PageProps<'/desk/applications/[id]'>) {
  const [viewer, community, { id }, search, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
    getLocale(),
  ])
  const application = await applicationForDesk(viewer, id)
  if (application === null) denyAccess(viewer, `/desk/applications/${id}`)
  const [place, walk, last] = await Promise.all([
    application.state === 'WAITLISTED' ? placeOf(viewer, id) : null,
    queueOf(search, { mark: 'shelf', path: '/desk/applications', id }, (asked) =>
      shelfIds(viewer, queueSchema.parse(asked)),
    ),
    lastDecided(viewer, search),
  ])
  return (
    <ApplicationDeskView
      application={application}
      walk={walk}
      last={last}
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
