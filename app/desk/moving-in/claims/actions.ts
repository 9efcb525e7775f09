'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import { closeClaims, decideClaims, openClaims, readPasted } from '@/lib/claims/desk/commands'
import { undoClaims } from '@/lib/claims/desk/commands-undo'
import { decideSchema, LONGEST_PASTE, pasteSchema, undoSchema } from '@/lib/claims/desk/schema'
import { claimsWaiting } from '@/lib/claims/desk/queries'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'

export async function open(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('claims.desk')
  return runForm(before, data, {
    schema: z.object({}),
    command: openClaims,
    done: () => t('opened'),
  })
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('claims.desk')
  return runForm(before, data, {
    schema: z.object({}),
    command: closeClaims,
    done: () => t('closedDone'),
  })
}

export async function paste(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('claims.desk')
  return runForm(before, data, {
    schema: pasteSchema,
    longest: LONGEST_PASTE,
    command: readPasted,
    // The lines that are pasted next are mostly of the same group, and in another they would be in doubt.
    keep: ['groupId'],
    done: ({ proven, doubtful }) => t('pasted', { proven, doubtful }),
  })
}

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('claims.desk')
  return runForm(before, data, {
    schema: decideSchema,
    fields: { ...formFields(data), claims: data.getAll('claims') },
    command: decideClaims,
    done: async (count, { decision }) => {
      const left = (await claimsWaiting(await currentViewer()))?.count ?? 0
      return `${t(decision === 'approve' ? 'approved' : 'refused', { count })} ${t('left', { left })}`
    },
    evenRefused: true,
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('claims.desk')
  return runForm(before, data, {
    schema: undoSchema,
    command: undoClaims,
    done: ({ count, signedOut }) => t('undone', { count, signedOut }),
    evenRefused: true,
  })
}
