import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DrawVersions, NextDrawTerms } from '@/components/settings/draws'
import { SettingHead } from '@/components/settings/setting-head'
import { SettingDefaults } from '@/components/settings/defaults'
import { currentViewer } from '@/lib/auth/current'
import { fieldChanges, settingChanges } from '@/lib/settings/queries'
import { basedOn } from '@/lib/shared/based-on'
import { now } from '@/lib/shared/clock'
import { drawPolicies } from '@/lib/speaker-draws/queries'
import { FIRST_TERMS, termsOf } from '@/lib/speaker-draws/rules'
import { publish } from './actions'

const PATH = '/desk/settings/draws'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.draws')
  return { title: t('title') }
}

export default async function DrawSettingsPage() {
  const [viewer, { timeZone }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.draws'),
  ])
  const [policies, changes] = await Promise.all([drawPolicies(viewer), settingChanges(viewer)])
  if (policies === null || changes === null) denyAccess(viewer, PATH)
  const { inForce, versions } = policies
  const newest = versions[0] ?? inForce
  const fields = await fieldChanges(viewer, 'draws', basedOn(FIRST_TERMS))
  const today = now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return (
    <>
      <SettingHead title={t('title')} changed={changes.get('draws')} timeZone={timeZone}>
        {t('intro')}
      </SettingHead>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-2 lg:gap-x-12">
        <SettingDefaults
          held={basedOn(termsOf(newest))}
          defaults={basedOn(FIRST_TERMS)}
          changes={fields}
          timeZone={timeZone}
        >
          <NextDrawTerms newest={newest} today={today} timeZone={timeZone} publish={publish} />
        </SettingDefaults>
        <DrawVersions inForce={inForce} versions={versions} timeZone={timeZone} />
      </div>
    </>
  )
}
