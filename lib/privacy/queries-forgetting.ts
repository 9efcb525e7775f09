import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { canForgetApplicants } from './policy'
import { readApplicant } from '@/lib/applications/forget/store-person'
import type { ApplicantPage } from './types'

/** For organisers; null for all others, and without such an application. */
export async function applicantPage(viewer: Viewer, id: string): Promise<ApplicantPage | null> {
  if (!canForgetApplicants(viewer) || !z.uuid().safeParse(id).success) return null
  const found = await readApplicant(readable(), id)
  if (found === null) return null
  const { name, isOpen, forgottenAt, memberId } = found
  return { applicationId: id, name, isOpen, isForgotten: forgottenAt !== null, memberId }
}
