import { getTranslations } from 'next-intl/server'
import { doneIn } from '@/app/desk/queue-walk'
import type { LastDecided } from '@/components/ui/lists/queue-walk'
import type { Viewer } from '@/lib/auth/types'
import { decidedProposal } from '@/lib/matching/queries'
import { togetherAtSchema } from '@/lib/matching/schema'
import { acceptedTogether } from '@/lib/matching/together/queries'
import { reopen, reopenAll } from './actions'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the address says was decided last in the list, as it stands now. */
export async function lastDecided(viewer: Viewer, search: Search): Promise<LastDecided | null> {
  const together = togetherAtSchema.safeParse({ at: search['together'] })
  if (together.success) return lastTogether(viewer, together.data.at, search['left'])
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

/** What was accepted in one moment, and how many were left to be decided one by one. */
async function lastTogether(viewer: Viewer, at: string, left: unknown): Promise<LastDecided> {
  const [count, t] = [
    await acceptedTogether(viewer, new Date(at)),
    await getTranslations('matching.together'),
  ]
  const others = Number(left)
  const title = count === 0 ? t('takenBack') : t('done', { count })
  return {
    title: count > 0 && others > 0 ? `${title} ${t('left', { count: others })}` : title,
    undo: count === 0 ? null : { action: reopenAll, fields: { at } },
    href: `/desk/same-person?view=${count === 0 ? 'OPEN' : 'ACCEPTED'}`,
  }
}
