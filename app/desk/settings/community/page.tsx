import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { CommunityForm } from '@/components/settings/community-form'
import { SettingHead } from '@/components/settings/setting-head'
import { SettingDefaults } from '@/components/settings/defaults'
import { Row, Rows, Section } from '@/components/ui/section'
import { currentViewer } from '@/lib/auth/current'
import { communityForm, DEFAULT_COMMUNITY } from '@/lib/communities/settings/rules'
import { publicOrigin } from '@/lib/http/origin'
import { zoneName } from '@/lib/i18n/dates'
import { fieldChanges, settingChanges } from '@/lib/settings/queries'
import { change } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.community')
  return { title: t('title') }
}

export default async function CommunitySettingsPage() {
  const [viewer, community, t, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.community'),
    getLocale(),
  ])
  const changes = await settingChanges(viewer)
  if (changes === null) denyAccess(viewer, '/desk/settings/community')
  const fields = await fieldChanges(viewer, 'community', communityForm(DEFAULT_COMMUNITY))
  return (
    <>
      <SettingHead
        title={t('title')}
        changed={changes.get('community')}
        timeZone={community.timeZone}
      >
        {t('intro')}
      </SettingHead>
      <div className="grid max-w-read gap-10">
        <SettingDefaults
          held={communityForm(community)}
          defaults={communityForm(DEFAULT_COMMUNITY)}
          said={{ locale: t('zh') }}
          changes={fields}
          timeZone={community.timeZone}
        >
          <CommunityForm community={community} action={change} />
        </SettingDefaults>
        <Section title={t('zone')}>
          <Rows>
            <Row
              title={<a href="/desk/settings/time-zone">{t('zoneChange')}</a>}
              end={zoneName(locale, community.timeZone)}
            >
              {t('zoneHelp')}
            </Row>
          </Rows>
        </Section>
        <Section title={t('address')}>
          <Rows>
            <Row
              title={<span className="font-mono text-small wrap-anywhere">{publicOrigin()}</span>}
            >
              {t('addressHelp')}
            </Row>
            <Row title={<a href="/desk/settings/evenings">{t('evening')}</a>}>
              {t('eveningHelp')}
            </Row>
          </Rows>
        </Section>
      </div>
    </>
  )
}
