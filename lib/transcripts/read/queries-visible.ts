import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { audienceOf } from '@/lib/talks/policy'
import type { Visibility } from '@/lib/talks/types'
import { visibleTo } from '@/lib/talks/view/rules'

/**
 * The visibilities of transcripts that the viewer may read: none for a visitor of a community that keeps its
 * archive to its members.
 */
export async function visibleTranscripts(viewer: Viewer): Promise<readonly Visibility[]> {
  return (await isArchiveHiddenFrom(viewer)) ? [] : visibleTo(audienceOf(viewer))
}

/** Whether the community keeps its archive from the viewer: what is empty then says so. */
export async function isArchiveHiddenFrom(viewer: Viewer): Promise<boolean> {
  if (audienceOf(viewer) !== 'VISITOR') return false
  return (await currentCommunity())?.visitors.archive === false
}
