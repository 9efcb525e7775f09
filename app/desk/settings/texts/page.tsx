import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { TextsList } from '@/components/texts/texts-list'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { localeOrDefault } from '@/lib/i18n/locale'
import { writtenTexts } from '@/lib/settings/texts/queries'
import { isOfEvening, SHELVES, startOf, TEXT_SHELVES } from '@/lib/settings/texts/rules-catalogue'
import { textsSchema } from '@/lib/settings/texts/schema'

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
  const locale = textsSchema.parse(search).locale ?? localeOrDefault(community.locale)
  const written = await writtenTexts(viewer, locale)
  if (written === null) denyAccess(viewer, '/desk/settings/texts', search)
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <TextsList
        path="/desk/settings/texts"
        locale={locale}
        shelves={SHELVES.map((shelf) => ({
          title: t(`shelves.${shelf}`),
          rows: TEXT_SHELVES[shelf].map((kind) => ({
            kind,
            title: isOfEvening(kind) ? kinds(kind) : t(`kinds.${kind}`),
            said: written.get(kind) ?? startOf(locale, kind),
            isOurs: written.has(kind),
          })),
        }))}
      />
    </>
  )
}
