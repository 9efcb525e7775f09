import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canPlan } from '@/lib/nights/policy'
import { findPlanned } from '@/lib/talks/store'
import type { PlannedWords } from '@/lib/talks/types'

/** A talk's words and people as its form is made from them; null for whom the plan does not exist. */
export async function talkToEdit(viewer: Viewer, talkId: string): Promise<PlannedWords | null> {
  if (!canPlan(viewer) || !z.uuid().safeParse(talkId).success) return null
  return findPlanned(readable(), talkId)
}
