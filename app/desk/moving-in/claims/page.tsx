import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { readFilter } from '@/app/read-filter'
import { ClaimsView } from '@/components/claims/claims-view'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'
import { currentViewer } from '@/lib/auth/current'
import { claimsDesk } from '@/lib/claims/desk/queries'
import { claimsSchema } from '@/lib/claims/desk/schema'
import { openGroups } from '@/lib/communities/rules-groups'
import { localeOrDefault } from '@/lib/i18n/locale'
import { CLAIM_TEXT } from '@/lib/moving-in/rules-texts'
import { withinPages } from '@/lib/shared/page'
import { pastedIn } from '@/lib/texts/queries'
import { close, decide, open, paste, undo } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims.desk')
  return { title: t('title') }
}

export default async function ClaimsPage({ searchParams }: PageProps<'/desk/moving-in/claims'>) {
  const [viewer, community, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    searchParams,
  ])
  const { filter, unread } = readFilter(claimsSchema, search)
  const desk = await withinPages(filter, (one) => claimsDesk(viewer, one))
  if (desk === null) denyAccess(viewer, '/desk/moving-in/claims', search)
  const write = await pastedIn(localeOrDefault(community.locale), CLAIM_TEXT)
  return (
    <>
      <UnreadFilter unread={unread} />
      <ClaimsView
        desk={desk}
        view={filter.view}
        text={
          desk.opening === null
            ? null
            : write({ community: community.name, link: desk.opening.address })
        }
        community={community}
        groups={openGroups(community.groups)}
        actions={{ open, close, paste, decide, undo }}
      />
    </>
  )
}
