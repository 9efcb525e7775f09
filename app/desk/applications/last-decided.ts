import { getTranslations } from 'next-intl/server'
import { doneIn } from '@/app/desk/queue-walk'
import type { LastDecided } from '@/components/ui/lists/queue-walk'
import { decidedApplication } from '@/lib/applications/desk/queries-walk'
import type { Viewer } from '@/lib/auth/types'
import { undo } from './actions'

type Search = Readonly<Record<string, string | string[] | undefined>>

/** What the address says was decided last in the queue, as it stands now. */
export async function lastDecided(viewer: Viewer, search: Search): Promise<LastDecided | null> {
  const id = doneIn(search)
  const decided = id === null ? null : await decidedApplication(viewer, id)
  if (id === null || decided === null) return null
  const { name, state, version, undoable } = decided
  const t = await getTranslations('applications.desk')
  const fields = { applicationId: id, version: String(version) }
  return {
    title: t('lastDecided', { name, state: t(`states.${state}`) }),
    undo: undoable ? { action: undo, fields } : null,
    href: `/desk/applications/${id}`,
  }
}
