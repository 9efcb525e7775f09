import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { denyAccess } from '@/app/deny-access'
import { FamilyTreeView } from '@/components/referrals/tree/view'
import { currentViewer } from '@/lib/auth/current'
import { familyTree } from '@/lib/referrals/tree/queries'
import { familyOf } from '@/lib/referrals/tree/rules-counting'
import { treeSchema } from '@/lib/referrals/tree/schema'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tree')
  return { title: t('title') }
}

export default async function TreePage({ searchParams }: PageProps<'/desk/tree'>) {
  const [viewer, search] = await Promise.all([currentViewer(), searchParams])
  const { filter, unread } = readFilter(treeSchema, search)
  const found = await familyTree(viewer, filter)
  if (found === null) denyAccess(viewer, '/desk/tree', search)
  const { people, ...rest } = found
  return (
    <>
      <UnreadFilter unread={unread} />
      <FamilyTreeView {...rest} family={familyOf(people)} filter={filter} />
    </>
  )
}
