import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { EditedText } from '@/components/texts/edited-text'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { localeOrDefault } from '@/lib/i18n/locale'
import { textToEdit } from '@/lib/settings/texts/queries'
import { formOf, isOfEvening, maxOf, TEXT_KINDS } from '@/lib/settings/texts/rules-catalogue'
import { textsSchema } from '@/lib/settings/texts/schema'
import { reset, save } from '../actions'
import { shownWith } from './facts'

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
  const kind = TEXT_KINDS.find((one) => one === named)
  const locale = textsSchema.parse(search).locale ?? localeOrDefault(community.locale)
  const text = await textToEdit(viewer, { kind: kind ?? 'PREVIEW', locale })
  if (text === null) denyAccess(viewer, path, search)
  if (kind === undefined) notFound()
  const ofEvening = isOfEvening(kind)
  const { names, required } = formOf(locale, kind)
  const needed = required.map((variable) => `{${names[variable] ?? variable}}`)
  const { facts, preview } = await shownWith(viewer, kind, {
    locale,
    origin: requestOrigin(await headers()),
  })
  return (
    <>
      <PageHead
        back={<BackLink href={`/desk/settings/texts?locale=${locale}`}>{t('back')}</BackLink>}
        title={ofEvening ? kinds(kind) : t(`kinds.${kind}`)}
      >
        {ofEvening ? null : <span className="block">{t(`when.${kind}`)}</span>}
        <span className="block">
          {t(ofEvening ? 'aboutOne' : 'aboutOther')}
          {needed.length === 0 ? null : ` ${t('needed', { names: needed.join(' ') })}`}
        </span>
      </PageHead>
      <EditedText
        key={`${kind} ${locale}`}
        kind={kind}
        locale={locale}
        text={text}
        names={names}
        limits={{ subject: null, body: maxOf(kind) }}
        facts={facts}
        preview={t(preview)}
        timeZone={community.timeZone}
        actions={{ save, reset }}
      />
    </>
  )
}
