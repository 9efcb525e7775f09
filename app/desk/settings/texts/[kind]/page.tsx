import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { EditedText } from '@/components/texts/edited-text'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { announcementFacts } from '@/lib/announcements/rules-facts'
import { textToEdit } from '@/lib/announcements/texts/queries'
import { exampleFacts } from '@/lib/announcements/texts/rules-example'
import { VARIABLES } from '@/lib/announcements/texts/rules-template'
import { textsSchema } from '@/lib/announcements/texts/schema'
import { MAX_TEXT } from '@/lib/announcements/texts/schema-limits'
import { ANNOUNCEMENTS, type AnnouncementFacts } from '@/lib/announcements/types'
import { currentViewer } from '@/lib/auth/current'
import type { Viewer } from '@/lib/auth/types'
import { requestOrigin } from '@/lib/http/origin'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { now } from '@/lib/shared/clock'
import { tonight } from '@/lib/talks/view/queries'
import { reset, save } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.texts')
  return { title: t('title') }
}

export default async function TextPage({
  params,
  searchParams,
}: PageProps<'/desk/settings/texts/[kind]'>) {
  const [viewer, community, { kind: named }, search, t, kinds] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
    getTranslations('settings.texts'),
    getTranslations('announcements.kind'),
  ])
  const path = `/desk/settings/texts/${encodeURIComponent(named)}`
  const kind = ANNOUNCEMENTS.find((one) => one === named)
  const reader = await getLocale()
  const locale =
    textsSchema.parse(search).locale ??
    (isLocale(community.locale) ? community.locale : isLocale(reader) ? reader : 'zh')
  const text = await textToEdit(viewer, { kind: kind ?? 'PREVIEW', locale })
  if (text === null) denyAccess(viewer, path, search)
  if (kind === undefined) notFound()
  const evening = await factsOfTonight(viewer, locale)
  return (
    <>
      <PageHead
        back={<BackLink href={`/desk/settings/texts?locale=${locale}`}>{t('back')}</BackLink>}
        title={kinds(kind)}
      >
        {t('aboutOne')}
      </PageHead>
      <EditedText
        key={`${kind} ${locale}`}
        kind={kind}
        locale={locale}
        text={text}
        names={VARIABLES[locale]}
        limits={{ subject: null, body: MAX_TEXT }}
        facts={evening ?? exampleFacts(locale, `${requestOrigin(await headers())}/tonight`)}
        preview={t(evening === null ? 'previewExample' : 'previewTonight')}
        timeZone={community.timeZone}
        actions={{ save, reset }}
      />
    </>
  )
}

/** The facts of tonight's talk; null where there is none. */
async function factsOfTonight(viewer: Viewer, locale: Locale): Promise<AnnouncementFacts | null> {
  const view = await tonight(viewer)
  const talk = view?.night?.talk
  if (view?.night == null || talk == null) return null
  const link = `${requestOrigin(await headers())}/tonight?group=${view.night.groupId}`
  const occasion = { locale, timeZone: view.timeZone, now: now(), count: 0, link }
  return announcementFacts(view.night, talk, occasion)
}
