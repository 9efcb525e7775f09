import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { RecordView } from '@/components/compliance/record'
import { PlannedConcerns } from '@/components/talks/planned-concerns'
import { currentViewer } from '@/lib/auth/current'
import { nameRecord } from '@/lib/compliance/queries-record'
import { isCooling, momentOf } from '@/lib/compliance/rules-cases'
import { now } from '@/lib/shared/clock'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { teachIt } from '../../rules/actions'
import { decide, exempt, lift, readmit, undo } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compliance')
  return { title: t('title') }
}

export default async function NameRecordPage({ params }: PageProps<'/desk/names/[memberId]'>) {
  const [viewer, community, { memberId }] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
  ])
  const record = z.uuid().safeParse(memberId).success ? await nameRecord(viewer, memberId) : null
  if (record === null) denyAccess(viewer, `/desk/names/${memberId}`)
  const duties = await plannedDuties(viewer, memberId)
  const moment = momentOf(now(), community.timeZone)
  return (
    <RecordView
      record={record}
      timeZone={community.timeZone}
      today={moment.today}
      concerns={<PlannedConcerns duties={duties} timeZone={community.timeZone} />}
      cooling={record.present !== null && isCooling(record.present, moment)}
      actions={{ exempt, lift, decide, undo, readmit, teach: teachIt }}
    />
  )
}
