import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NextPolicy, PolicyVersions } from '@/components/quotas/policy'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dayOf } from '@/lib/i18n/dates'
import { quotaPolicies } from '@/lib/quotas/queries-policy'
import { now } from '@/lib/shared/clock'
import { publish } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('quotas.policy')
  return { title: t('title') }
}

export default async function QuotaPolicyPage() {
  const [viewer, { timeZone }, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('quotas.policy'),
    getTranslations('quotas'),
  ])
  const policies = await quotaPolicies(viewer)
  if (policies === null) denyAccess(viewer, '/desk/referrals/policy')
  const { inForce, versions } = policies
  const newest = versions[0] ?? inForce
  const { version } = newest
  const day = dayOf(await getLocale(), newest.effectiveFrom, timeZone)
  const today = now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/referrals">{words('title')}</BackLink>}
        title={t('title')}
      >
        {t('inForce', { version: inForce.version })} · {t('intro')}
        {version === inForce.version ? null : <p>{t('coming', { version, day })}</p>}
      </PageHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
        <NextPolicy newest={newest} today={today} timeZone={timeZone} publish={publish} />
        <PolicyVersions policies={policies} timeZone={timeZone} />
      </div>
    </>
  )
}
