import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { queueOf } from '@/app/desk/queue-walk'
import { requireCommunity } from '@/app/frame'
import { RecordView } from '@/components/compliance/record'
import { PlannedConcerns } from '@/components/talks/planned-concerns'
import { currentViewer } from '@/lib/auth/current'
import { nameRecord } from '@/lib/compliance/queries-record'
import { nameQueueIds } from '@/lib/compliance/queries-walk'
import { queueSchema } from '@/lib/compliance/schema'
import { isCooling, momentOf } from '@/lib/compliance/rules-cases'
import { now } from '@/lib/shared/clock'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { teachIt } from '../../rules/actions'
import { decide, exempt, lift, readmit, undo } from '../actions'
import { lastDecided } from '../last-decided'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compliance')
  return { title: t('title') }
}

export default async function NameRecordPage({
  params,
  searchParams,
}: PageProps<'/desk/names/[memberId]'>) {
  const [viewer, community, { memberId }, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
  ])
  const record = z.uuid().safeParse(memberId).success ? await nameRecord(viewer, memberId) : null
  if (record === null) denyAccess(viewer, `/desk/names/${memberId}`)
  const [duties, walk, last] = await Promise.all([
    plannedDuties(viewer, memberId),
    queueOf(search, { mark: 'state', path: '/desk/names', id: memberId }, (asked) =>
      nameQueueIds(viewer, queueSchema.parse(asked)),
    ),
    lastDecided(viewer, search),
  ])
  const moment = momentOf(now(), community.timeZone)
  return (
    <RecordView
      record={record}
      walk={walk}
      last={last}
      timeZone={community.timeZone}
      today={moment.today}
      concerns={<PlannedConcerns duties={duties} timeZone={community.timeZone} />}
      cooling={record.present !== null && isCooling(record.present, moment)}
      actions={{ exempt, lift, decide, undo, readmit, teach: teachIt }}
    />
  )
}
