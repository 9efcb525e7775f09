import { getTranslations } from 'next-intl/server'
import { doneIn } from '@/app/desk/queue-walk'
import type { LastDecided } from '@/components/ui/lists/queue-walk'
import type { Viewer } from '@/lib/auth/types'
import { decidedProposal } from '@/lib/matching/queries'
import { reopen } from './actions'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the address says was decided last in the list, as it stands now. */
export async function lastDecided(viewer: Viewer, search: Search): Promise<LastDecided | null> {
  const proposalId = doneIn(search)
  const decided = proposalId === null ? null : await decidedProposal(viewer, proposalId)
  if (proposalId === null || decided === null) return null
  const { a, b, state } = decided
  const t = await getTranslations('matching')
  const isDecided = state === 'ACCEPTED' || state === 'DECLINED'
  return {
    title: t(`last.${state}`, { a, b }),
    undo: isDecided ? { action: reopen, fields: { proposalId } } : null,
    href: `/desk/same-person?view=${isDecided ? state : 'OPEN'}`,
  }
}
