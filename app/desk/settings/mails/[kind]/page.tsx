import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { EditedText } from '@/components/texts/edited-text'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { textsSchema } from '@/lib/settings/texts/schema'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { localeOrDefault } from '@/lib/i18n/locale'
import { MAIL_KINDS, MAX_SUBJECT, mailTextForm } from '@/lib/mail/rules-kinds'
import { factsToShow, mailToEdit } from '@/lib/settings/mails/queries'
import { MAILS } from '@/lib/settings/mails/rules-catalogue'
import { MAX_MAIL } from '@/lib/settings/mails/schema-limits'
import { reset, save } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.mails')
  return { title: t('title') }
}

export default async function MailPage({
  params,
  searchParams,
}: PageProps<'/desk/settings/mails/[kind]'>) {
  const [viewer, community, { kind: named }, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
    getTranslations('settings.mails'),
  ])
  const path = `/desk/settings/mails/${encodeURIComponent(named)}`
  const kind = MAIL_KINDS.find((one) => one === named)
  const locale = textsSchema.parse(search).locale ?? localeOrDefault(community.locale)
  const text = await mailToEdit(viewer, { kind: kind ?? 'test', locale })
  if (text === null) denyAccess(viewer, path, search)
  if (kind === undefined) notFound()
  const { names, required } = mailTextForm(locale, MAILS[kind])
  const needed = required.map((variable) => `{${names[variable] ?? variable}}`)
  return (
    <>
      <PageHead
        back={<BackLink href={`/desk/settings/mails?locale=${locale}`}>{t('back')}</BackLink>}
        title={t(`kinds.${kind}`)}
      >
        <span className="block">{t(`when.${kind}`)}</span>
        <span className="block">
          {t('aboutOne')}
          {needed.length === 0 ? null : ` ${t('needed', { names: needed.join(' ') })}`}
        </span>
      </PageHead>
      <EditedText
        key={`${kind} ${locale}`}
        kind={kind}
        locale={locale}
        text={text}
        names={names}
        limits={{ subject: MAX_SUBJECT, body: MAX_MAIL }}
        facts={await factsToShow(viewer, locale, requestOrigin(await headers()))}
        preview={t('preview')}
        timeZone={community.timeZone}
        actions={{ save, reset }}
      />
    </>
  )
}
