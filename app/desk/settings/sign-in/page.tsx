import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { SettingHead } from '@/components/settings/setting-head'
import { DeskSignIn } from '@/components/settings/desk-sign-in'
import { currentViewer } from '@/lib/auth/current'
import { dutiesWithPasskeys } from '@/lib/auth/passkeys/queries'
import { canRequirePasskey } from '@/lib/communities/policy'
import { isDeskByPasskey } from '@/lib/communities/queries'
import { settingChanges } from '@/lib/settings/queries'
import { change } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.deskSignIn')
  return { title: t('title') }
}

export default async function DeskSignInPage() {
  const [viewer, community, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    getTranslations('settings.deskSignIn'),
  ])
  const [changes, duties, on] = await Promise.all([
    settingChanges(viewer),
    dutiesWithPasskeys(viewer),
    isDeskByPasskey(),
  ])
  if (changes === null || duties === null) denyAccess(viewer, '/desk/settings/sign-in')
  return (
    <>
      <SettingHead
        title={t('title')}
        changed={changes.get('deskSignIn')}
        timeZone={community.timeZone}
      >
        {t('intro')}
      </SettingHead>
      <div className="max-w-read">
        <DeskSignIn
          on={on}
          duties={duties}
          may={canRequirePasskey(viewer)}
          isByPasskey={viewer.kind === 'member' && viewer.via === 'PASSKEY'}
          action={change}
        />
      </div>
    </>
  )
}
