import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { DrawVersions, NextDrawTerms } from '@/components/settings/draws'
import { SettingDefaults } from '@/components/settings/defaults'
import { Changed } from '@/components/settings/subjects'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
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
  const [viewer, { timeZone }, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.draws'),
    getTranslations('settings'),
  ])
  const [policies, changes] = await Promise.all([drawPolicies(viewer), settingChanges(viewer)])
  if (policies === null || changes === null) denyAccess(viewer, PATH)
  const { inForce, versions } = policies
  const newest = versions[0] ?? inForce
  const fields = await fieldChanges(viewer, 'draws', basedOn(FIRST_TERMS))
  const today = now().toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
        end={
          <span className="text-small text-ink-3">
            <Changed changed={changes.get('draws') ?? null} timeZone={timeZone} />
          </span>
        }
      >
        {t('intro')}
      </PageHead>
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
