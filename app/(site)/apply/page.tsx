import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { cardOf } from '@/app/cards/words'
import { requireCommunity } from '@/app/frame'
import { socialTags } from '@/app/social'
import { ApplyingForm } from '@/components/applications/applying-form'
import { EntryFrame } from '@/components/auth/entry-frame'
import { WhatThisIs } from '@/components/shell/what-this-is'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { homesOf } from '@/lib/communities/rules-groups'
import { applyPage } from '@/lib/applications/apply/queries-public'
import { tokenIn } from '@/lib/auth/links/rules-glued'
import { currentViewer } from '@/lib/auth/current'
import { lastDay } from '@/lib/referrals/links/rules-invitation'
import { prospectsForApplicants } from '@/lib/seats/queries-public'
import { apply } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const [community, locale, t, home] = await Promise.all([
    requireCommunity(),
    getLocale(),
    getTranslations('applications.applying'),
    getTranslations('home.about'),
  ])
  const { name: site, about } = community
  const title = t('title')
  const description = about === '' ? home('sentence') : about
  const card = { path: '/cards/apply', words: await cardOf('apply', locale) }
  const tags = await socialTags({ title, description, site, locale, path: '/apply', card })
  return { title, ...tags, robots: { index: false } }
}

const searchSchema = z.object({
  link: z.string().max(200).catch('').default('').transform(tokenIn),
})

export default async function ApplyPage({ searchParams }: PageProps<'/apply'>) {
  const [community, viewer, search] = await Promise.all([
    requireCommunity(),
    currentViewer(),
    searchParams,
  ])
  const [t, locale] = await Promise.all([getTranslations('applications.applying'), getLocale()])
  const { name } = community
  if (viewer.kind === 'member') {
    return (
      <EntryFrame community={community} title={t('member.title')} text={t('member.text')}>
        <div>
          <LinkButton href="/referrals" tone="primary">
            {t('member.do')}
          </LinkButton>
        </div>
      </EntryFrame>
    )
  }
  const token = searchSchema.parse(search).link
  const page = await applyPage(token)
  if (page.kind === 'LINK_GONE') {
    // A link that this browser used leads its owner on.
    if (viewer.kind === 'applicant') redirect('/application')
    return (
      <EntryFrame community={community} title={t('gone.title')} text={t('gone.text')}>
        <div>
          <LinkButton href="/apply" tone="primary">
            {t('gone.do')}
          </LinkButton>
        </div>
      </EntryFrame>
    )
  }
  if (page.kind === 'NO_MAIL')
    return (
      <EntryFrame community={community} title={t('noMail.title')} text={t('noMail.text')}>
        {null}
      </EntryFrame>
    )
  if (page.kind === 'BY_REFERRAL')
    return (
      <EntryFrame community={community} title={t('byReferral.title')} text={t('byReferral.text')}>
        {null}
      </EntryFrame>
    )
  const { link, mail, rule, expected, began } = page
  const prospects = await prospectsForApplicants()
  const greeting =
    link === null ? t('title') : t('greeting', { referrer: link.showAs, community: name })
  return (
    <EntryFrame community={community} wide title={greeting} text={t('intro')}>
      <WhatThisIs about={community.about} />
      {viewer.kind === 'applicant' ? (
        <Notice
          title={t('own.title')}
          actions={<LinkButton href="/application">{t('own.do')}</LinkButton>}
        >
          {t('own.text')}
        </Notice>
      ) : null}
      <p className="text-ink-2">
        {link === null
          ? t('without')
          : t('greetingText', {
              group: link.group,
              until: lastDay(locale, link.expiresAt, community.timeZone),
            })}
      </p>
      <ApplyingForm
        action={apply}
        link={link === null ? null : token}
        groups={homesOf(community.groups)}
        prospects={prospects}
        rule={rule}
        expected={expected}
        began={began}
        mail={mail}
        described={link === null ? null : link.described}
      />
    </EntryFrame>
  )
}
