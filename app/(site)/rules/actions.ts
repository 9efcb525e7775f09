'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import {
  acknowledgeRule,
  commentOnRule,
  withdrawComment,
} from '@/lib/naming/rules/commands-comments'
import { commentSchema } from '@/lib/naming/schema'

const acknowledged = z.object({ ruleId: z.uuid() })
const written = z.object({ ruleId: z.uuid(), text: commentSchema })
const withdrawn = z.object({ commentId: z.uuid() })

export async function acknowledge(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('naming.member')
  return runForm(before, data, {
    schema: acknowledged,
    command: (actor, { ruleId }) => acknowledgeRule(actor, ruleId),
    done: () => t('ackDone'),
  })
}

export async function comment(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('naming.member')
  return runForm(before, data, {
    schema: written,
    command: (actor, { ruleId, text }) => commentOnRule(actor, ruleId, text),
    done: () => t('commentDone'),
  })
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: withdrawn,
    command: (actor, { commentId }) => withdrawComment(actor, commentId),
  })
}
