import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { Frame, requireCommunity } from '@/app/frame'
import {
  AboutReferral,
  Again,
  HiddenLink,
  Retract,
  ReferralProgress,
} from '@/components/referrals/self-referral'
import { Sending } from '@/components/referrals/sending'
import { ReferralChip } from '@/components/referrals/state-chip'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import { currentViewer } from '@/lib/auth/current'
import { isLocale } from '@/lib/i18n/locale'
import { quotaBalance } from '@/lib/quotas/queries'
import { ownReferral } from '@/lib/referrals/self/queries'
import { lastDay, REFERRAL_TEXT } from '@/lib/referrals/links/rules-invitation'
import type { OwnReferral } from '@/lib/referrals/self/types'
import { pastedIn } from '@/lib/texts/queries'
import { resend, retract } from '../actions'
import { freshLinkOf } from '../fresh-link'

/** The title names no one: it stands in histories and on the tabs of a shared screen. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('referrals')
  return { title: t('title'), robots: { index: false } }
}

export default async function ReferralPage({ params }: PageProps<'/referrals/[id]'>) {
  const [viewer, community, { id }, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    getTranslations('referrals'),
  ])
  const [referral, balance] = await Promise.all([ownReferral(viewer, id), quotaBalance(viewer)])
  if (referral === null) denyAccess(viewer, `/referrals/${id}`)
  const sending = await sendingOf(referral)
  return (
    <Frame here="me">
      <div className="grid max-w-form gap-8">
        <div>
          <PageHead
            back={<BackLink href="/referrals">{t('title')}</BackLink>}
            above={<ReferralChip state={referral.state} />}
            title={<span className="wrap-anywhere">{t('one.title', { name: referral.name })}</span>}
          >
            <ReferralProgress referral={referral} />
            <p>{t('balance', { count: balance ?? 0 })}</p>
          </PageHead>
          {referral.state !== 'OPEN' ? null : sending === null ? (
            <HiddenLink referral={referral} resend={resend} />
          ) : (
            <Sending {...sending} />
          )}
        </div>
        <AboutReferral referral={referral} timeZone={community.timeZone} />
        <div className="flex flex-wrap gap-3">
          {sending === null ? null : <Again referral={referral} resend={resend} />}
          <Retract referral={referral} retract={retract} />
        </div>
      </div>
    </Frame>
  )
}

/** The link and the words to send with it, where this browser has just made it. */
async function sendingOf(
  referral: OwnReferral,
): Promise<{ readonly link: string; readonly text: string } | null> {
  const [link, { name: community, locale, timeZone }, readers] = await Promise.all([
    freshLinkOf(referral.id),
    requireCommunity(),
    getLocale(),
  ])
  if (link === null || referral.expiresAt === null) return null
  const language = isLocale(locale) ? locale : readers
  const { name, showAs, nickname } = referral
  const write = await pastedIn(language, REFERRAL_TEXT)
  const until = lastDay(language, referral.expiresAt, timeZone)
  return {
    link,
    text: write({ name, referrer: showAs, community, nickname, until, link }),
  }
}
