import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { requireCommunity } from '@/app/frame'
import { EntryFrame } from '@/components/auth/entry-frame'
import { ClaimFinder } from '@/components/claims/finder'
import { OwnClaimView } from '@/components/claims/own-claim'
import { LinkButton } from '@/components/ui/button'
import { currentViewer } from '@/lib/auth/current'
import { findNicknames, isOpen } from '@/lib/claims/find/queries'
import { ownClaim } from '@/lib/claims/queries'
import { homesOf } from '@/lib/communities/rules-groups'
import { claimTokenOf } from '@/lib/claims/rules-cookies'
import { findSchema } from '@/lib/claims/schema'
import { clientOf } from '@/lib/http/peer'
import { refusalSentence } from '@/lib/i18n/refusal'
import { enter, giveUp, start } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims')
  return { title: t('title'), robots: { index: false } }
}

/** Where a member of the group shows which nickname is theirs; the address has the part that organisers opened. */
export default async function ClaimPage({ searchParams }: PageProps<'/claim'>) {
  const [community, viewer, head, search] = await Promise.all([
    requireCommunity(),
    currentViewer(),
    headers(),
    searchParams,
  ])
  if (viewer.kind === 'member') redirect('/')
  const t = await getTranslations('claims')
  const { in: key, group, q } = findSchema.parse(search)
  const token = claimTokenOf(head)
  const claim = token === null ? null : await ownClaim(token)
  const { timeZone } = community
  const groups = homesOf(community.groups)
  if (claim !== null && claim.state !== 'WITHDRAWN') {
    return (
      <EntryFrame community={community} title={t('title')}>
        <OwnClaimView claim={claim} timeZone={timeZone} from={key} actions={{ enter, giveUp }} />
      </EntryFrame>
    )
  }
  if (!(await isOpen(key))) {
    return (
      <EntryFrame community={community} title={t('page.closedTitle')} text={t('page.closedText')}>
        <div>
          <LinkButton href="/sign-in" tone="primary">
            {t('page.signIn')}
          </LinkButton>
        </div>
      </EntryFrame>
    )
  }
  const groupId = groups.find(({ id }) => id === group)?.id ?? groups[0]?.id ?? ''
  const client = clientOf(head)
  const [found, refusals, locale] = await Promise.all([
    q === '' || groupId === '' ? null : findNicknames({ key, groupId, query: q, client }),
    getTranslations('refusals'),
    getLocale(),
  ])
  return (
    <EntryFrame community={community} title={t('title')} text={t('page.intro')}>
      <ClaimFinder
        groups={groups}
        asked={{ key, groupId, query: q }}
        found={found?.ok === true ? found.value : null}
        refusal={found?.ok === false ? refusalSentence(refusals, found.refusal, locale) : null}
        start={start}
      />
    </EntryFrame>
  )
}
