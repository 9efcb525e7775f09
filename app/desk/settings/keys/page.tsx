import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { KeysView } from '@/components/settings/keys'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { keysShown } from '@/lib/settings/keys/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.keys')
  return { title: t('title') }
}

export default async function KeysPage() {
  const [viewer, t, words] = await Promise.all([
    currentViewer(),
    getTranslations('settings.keys'),
    getTranslations('settings'),
    requireCommunity(),
  ])
  const state = keysShown(viewer)
  if (state === null) denyAccess(viewer, '/desk/settings/keys')
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <KeysView state={state} />
    </>
  )
}
