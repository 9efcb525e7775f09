'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { FormState } from '@/lib/i18n/form-state'
import { promiseTalk, takePromiseBack } from '@/lib/talks/promises/commands'
import { promiseIdSchema, promiseTalkSchema } from '@/lib/talks/promises/schema'

export async function make(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('promises.own')
  const done = () => t('done')
  return runForm(before, data, { schema: promiseTalkSchema, command: promiseTalk, done })
}

export async function takeBack(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('promises.own')
  const ran = { schema: promiseIdSchema, command: takePromiseBack, done: () => t('takenBack') }
  return runForm(before, data, { ...ran, evenRefused: true })
}
