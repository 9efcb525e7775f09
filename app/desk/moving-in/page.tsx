import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { MovingInOverview } from '@/components/moving-in/overview'
import { currentViewer } from '@/lib/auth/current'
import { isBackedUp } from '@/lib/backups/queries'
import { claimsAddress } from '@/lib/claims/desk/queries'
import { openGroups } from '@/lib/communities/rules-groups'
import { publicOrigin } from '@/lib/http/origin'
import { localeOrDefault } from '@/lib/i18n/locale'
import { recentSources } from '@/lib/logs/read/queries'
import { mailReachesPeople } from '@/lib/mail/transport'
import { progressByGroup } from '@/lib/moving-in/queries'
import { REMIND_CLAIM_TEXT, REMIND_SIGN_IN_TEXT } from '@/lib/moving-in/rules-texts'
import { weeksInForce } from '@/lib/nights/templates/queries'
import { coming } from '@/lib/talks/view/queries'
import { pastedIn } from '@/lib/texts/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('movingIn')
  return { title: t('title') }
}

export default async function MovingInPage() {
  const [viewer, community] = await Promise.all([currentViewer(), requireCommunity()])
  const progress = await progressByGroup(viewer)
  if (progress === null) denyAccess(viewer, '/desk/moving-in')
  const [claimAddress, sources, planned, backedUp, weeks] = await Promise.all([
    claimsAddress(viewer),
    recentSources(viewer, 1),
    coming(viewer, WEEK),
    isBackedUp(viewer),
    weeksInForce(),
  ])
  // A closed group is of interest while members are still at home there.
  const groups = community.groups
    .filter(({ id, isOpen }) => isOpen || progress.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      ...(progress.get(id) ?? { members: 0, inside: 0, ways: new Map() }),
    }))
  const sum = (of: 'members' | 'inside') => groups.reduce((all, group) => all + group[of], 0)
  const [members, inside] = [sum('members'), sum('inside')]
  const remind = await pastedIn(
    localeOrDefault(community.locale),
    claimAddress === null ? REMIND_SIGN_IN_TEXT : REMIND_CLAIM_TEXT,
  )
  return (
    <MovingInOverview
      groups={groups}
      text={remind({
        community: community.name,
        count: members - inside,
        link: claimAddress ?? `${publicOrigin()}/sign-in`,
      })}
      facts={{
        about: community.about !== '',
        groups: openGroups(community.groups).length,
        members,
        inside,
        sources: sources?.length ?? 0,
        weeks: weeks.filter(({ published }) => published).length,
        claimsOpen: claimAddress !== null,
        planned: planned?.nights.filter(({ talk }) => talk !== null).length ?? 0,
        sendsMail: mailReachesPeople(),
        backedUp,
      }}
    />
  )
}

/** Evenings ahead that are looked at for a talk. */
const WEEK = 10
