import { getTranslations } from 'next-intl/server'
import { doneIn } from '@/app/desk/queue-walk'
import type { LastDecided } from '@/components/ui/lists/queue-walk'
import type { Viewer } from '@/lib/auth/types'
import { lastNameDecision } from '@/lib/compliance/queries-walk'
import { undo } from './actions'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the address says was decided last in the queue, as it stands now. */
export async function lastDecided(viewer: Viewer, search: Search): Promise<LastDecided | null> {
  const memberId = doneIn(search)
  const decided = memberId === null ? null : await lastNameDecision(viewer, memberId)
  if (memberId === null || decided === null) return null
  const { name, choice, round, undone } = decided
  const t = await getTranslations('compliance.record')
  const what = undone ? t('lastUndone') : t(`choices.${choice}`)
  return {
    title: t('lastDecided', { name, what }),
    undo: undone ? null : { action: undo, fields: { memberId, round: String(round) } },
    href: `/desk/names/${memberId}`,
  }
}
