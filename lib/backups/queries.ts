import { z } from 'zod'
import { actsOn, lastActs } from '@/lib/audit/store'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { canSeeBackups } from './policy'
import { BACKUP_SUBJECT } from './rules'
import type { LastBackup } from './types'

const facts = z.object({ bytes: z.number() })

/** When the last backup was made, as far as the app knows; null for none. `undefined` for who may not know. */
export async function lastBackup(viewer: Viewer): Promise<LastBackup | null | undefined> {
  if (!canSeeBackups(viewer)) return undefined
  const db = readable()
  const [last] = (await lastActs(db, ['backup.made', 'backup.noted'])).toSorted(
    (a, b) => b.at.getTime() - a.at.getTime(),
  )
  if (last === undefined) return null
  const at = toInstant(last.at)
  if (last.action === 'backup.noted') return { at, how: 'NOTED', bytes: null }
  const [made] = await actsOn(db, 'backup.made', BACKUP_SUBJECT)
  return { at, how: 'FILE', bytes: facts.safeParse(made?.facts).data?.bytes ?? null }
}

/** Whether one was ever made, for the list of what to set up; null for who has none to make. */
export async function isBackedUp(viewer: Viewer): Promise<boolean | null> {
  if (!canSeeBackups(viewer)) return null
  return (await lastActs(readable(), ['backup.made', 'backup.noted'])).length > 0
}
