import { getTranslations } from 'next-intl/server'
import type { CommunityView } from '@/lib/communities/types'

/** All groups, the closed ones marked as such in the reader's language: for lists of what was, which goes back before a closing. */
export async function markedGroups(
  groups: CommunityView['groups'],
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const t = await getTranslations('ui')
  return groups.map(({ id, name, isOpen }) => ({
    id,
    name: isOpen ? name : t('closedGroup', { name }),
  }))
}
