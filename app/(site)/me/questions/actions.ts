'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { editQuestion, withdrawQuestion } from '@/lib/talks/questions/commands'
import { chooseQuestionMail } from '@/lib/talks/questions/commands-mail'
import {
  editQuestionSchema,
  questionIdSchema,
  questionMailSchema,
} from '@/lib/talks/questions/schema'

export async function edit(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('questionsMine')
  return runForm(before, data, {
    schema: editQuestionSchema,
    command: editQuestion,
    done: () => t('saved'),
  })
}

export async function withdraw(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('questionsMine')
  return runForm(before, data, {
    schema: questionIdSchema,
    command: withdrawQuestion,
    done: () => t('withdrawn'),
  })
}

export async function chooseMail(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('questionsMine')
  return runForm(before, data, {
    schema: questionMailSchema,
    command: chooseQuestionMail,
    done: () => t('mails.saved'),
  })
}
