import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { NextPolicy, PolicyVersions } from '@/components/quotas/policy'
import { SettingDefaults } from '@/components/settings/defaults'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { dayOf } from '@/lib/i18n/dates'
import { quotaPolicies } from '@/lib/quotas/queries-policy'
import { FIRST_TERMS } from '@/lib/quotas/rules-policy'
import type { QuotaTerms } from '@/lib/quotas/types'
import { fieldChanges } from '@/lib/settings/queries'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'
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
  const fields = await fieldChanges(viewer, 'referrals', heldOf(FIRST_TERMS))
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
        <SettingDefaults
          held={heldOf(newest)}
          defaults={heldOf(FIRST_TERMS)}
          changes={fields}
          timeZone={timeZone}
        >
          <NextPolicy newest={newest} today={today} timeZone={timeZone} publish={publish} />
        </SettingDefaults>
        <PolicyVersions policies={policies} timeZone={timeZone} />
      </div>
    </>
  )
}

/** The terms as their form sends them. */
function heldOf({ quota, linkDays, vouchDays, ...earned }: QuotaTerms): BasedOn {
  const { talkEarns, nightsForOne, earnedMax } = earned
  return basedOn({ quota, linkDays, vouchDays, talkEarns, nightsForOne, earnedMax })
}
