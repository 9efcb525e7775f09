'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { correctPresence, undoCorrection } from '@/lib/checkins/corrections/commands'
import { correctionSchema, undoCorrectionSchema } from '@/lib/checkins/corrections/schema'
import type { FormState } from '@/lib/i18n/form-state'

export async function correct(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('attendance.night.correct')
  return runForm(before, data, {
    schema: correctionSchema,
    command: correctPresence,
    done: () => t('done'),
    evenRefused: true,
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('attendance.night.corrections')
  return runForm(before, data, {
    schema: undoCorrectionSchema,
    command: undoCorrection,
    done: () => t('undoDone'),
    evenRefused: true,
  })
}
