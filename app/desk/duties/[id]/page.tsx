import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { ChangeDuty } from '@/components/duties/duty-form'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { assignmentToChange, dutyHolders } from '@/lib/duties/queries'
import { weekdayName } from '@/lib/i18n/weekdays'
import { toChoice } from '../../plan/choices'
import { change, end } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('duties.form')
  return { title: t('changeTitle'), robots: { index: false } }
}

/** The deputy and the last day of a duty, and its end. */
export default async function DutyPage({ params }: PageProps<'/desk/duties/[id]'>) {
  const [viewer, { id }, { groups }, t, kinds, locale] = await Promise.all([
    currentViewer(),
    params,
    requireCommunity(),
    getTranslations('duties.form'),
    getTranslations('duties.kinds'),
    getLocale(),
  ])
  const duty = await assignmentToChange(viewer, id)
  if (duty === null) denyAccess(viewer, `/desk/duties/${id}`)
  const holders = (await dutyHolders(viewer, duty.kind)) ?? []
  const others = holders.filter((one) => one.id !== duty.memberId).map(toChoice)
  const isListed = others.some(({ value }) => value === duty.deputyId)
  const gone =
    duty.deputyId === null || isListed
      ? []
      : [{ value: duty.deputyId, label: duty.deputyName ?? '' }]
  const group = groups.find((one) => one.id === duty.groupId)?.name ?? ''
  const weekday = weekdayName(locale, duty.weekday)
  return (
    <div className="max-w-form">
      <PageHead
        back={<BackLink href={`/desk/duties?group=${duty.groupId}`}>{t('back')}</BackLink>}
        title={duty.name}
        intro={t('newOf', { duty: kinds(duty.kind), weekday, group })}
      />
      <ChangeDuty duty={duty} holders={[...others, ...gone]} change={change} end={end} />
    </div>
  )
}
