import type { CommunityView } from '@/lib/communities/types'
import { basedOn, type BasedOn } from '@/lib/shared/based-on'

/** What the form of the community is made from, by the names of its fields. Pure. */
export function communityForm({
  name,
  about,
  locale,
}: Pick<CommunityView, 'name' | 'about' | 'locale'>): BasedOn {
  return basedOn({ name, about, locale })
}
