import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { TextsList } from '@/components/texts/texts-list'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { writtenTexts } from '@/lib/announcements/texts/queries'
import { startText } from '@/lib/announcements/texts/rules-start'
import { textsSchema } from '@/lib/announcements/texts/schema'
import { ANNOUNCEMENTS } from '@/lib/announcements/types'
import { currentViewer } from '@/lib/auth/current'
import { isLocale } from '@/lib/i18n/locale'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.texts')
  return { title: t('title') }
}

export default async function TextsPage({ searchParams }: PageProps<'/desk/settings/texts'>) {
  const [viewer, community, search, t, words, kinds] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('settings.texts'),
    getTranslations('settings'),
    getTranslations('announcements.kind'),
  ])
  const spoken = isLocale(community.locale) ? community.locale : 'zh'
  const locale = textsSchema.parse(search).locale ?? spoken
  const written = await writtenTexts(viewer, locale)
  if (written === null) denyAccess(viewer, '/desk/settings/texts', search)
  const rows = ANNOUNCEMENTS.map((kind) => ({
    kind,
    title: kinds(kind),
    said: written.get(kind) ?? startText(locale, kind),
    isOurs: written.has(kind),
  }))
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <TextsList path="/desk/settings/texts" locale={locale} shelves={[{ title: null, rows }]} />
    </>
  )
}
