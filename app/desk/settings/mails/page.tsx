import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { TextsList } from '@/components/texts/texts-list'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { textsSchema } from '@/lib/settings/texts/schema'
import { currentViewer } from '@/lib/auth/current'
import { localeOrDefault } from '@/lib/i18n/locale'
import { writtenMails } from '@/lib/settings/mails/queries'
import { MAIL_SHELVES, SHELVES } from '@/lib/settings/mails/rules-catalogue'
import { startMail } from '@/lib/settings/mails/rules-start'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.mails')
  return { title: t('title') }
}

export default async function MailsPage({ searchParams }: PageProps<'/desk/settings/mails'>) {
  const [viewer, community, search, t, words] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
    getTranslations('settings.mails'),
    getTranslations('settings'),
  ])
  const locale = textsSchema.parse(search).locale ?? localeOrDefault(community.locale)
  const written = await writtenMails(viewer, locale)
  if (written === null) denyAccess(viewer, '/desk/settings/mails', search)
  return (
    <>
      <PageHead
        back={<BackLink href="/desk/settings">{words('back')}</BackLink>}
        title={t('title')}
      >
        {t('intro')}
      </PageHead>
      <TextsList
        path="/desk/settings/mails"
        locale={locale}
        shelves={SHELVES.map((shelf) => ({
          title: t(`shelves.${shelf}`),
          rows: MAIL_SHELVES[shelf].map((kind) => ({
            kind,
            title: t(`kinds.${kind}`),
            said: written.get(kind) ?? startMail(locale, kind).subject,
            isOurs: written.has(kind),
          })),
        }))}
      />
    </>
  )
}
