'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { editOwnProfile } from '@/lib/members/commands'
import { profileSchema } from '@/lib/members/schema'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function saveProfile(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(profileSchema, {
    ...formFields(data),
  })
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await editOwnProfile(await currentViewer(), input.value)
  const t = await getTranslations('members.me')
  if (outcome.ok) refresh()
  return answer(before, outcome, data, t('saved'))
}
