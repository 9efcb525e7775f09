'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import type { ScanAnswer } from '@/components/checkins/scanner'
import { currentViewer } from '@/lib/auth/current'
import { checkInByCode, type Scanned } from '@/lib/checkins/codes/commands'
import { scanSchema } from '@/lib/checkins/codes/schema'
import type { FormState } from '@/lib/i18n/form-state'
import { refusalSentence } from '@/lib/i18n/refusal'
import { readInput } from '@/lib/shared/read-form'

/** The camera of the page read a code. */
export async function scan(code: string): Promise<ScanAnswer> {
  const input = readInput(scanSchema, { code })
  const scanned = input.ok ? await checkInByCode(await currentViewer(), input.value) : null
  if (scanned?.ok === true) return { ok: true, sentence: await sentenceOf(scanned.value) }
  const refusal = scanned?.refusal ?? { code: 'CODE_UNREADABLE', facts: {} }
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  return { ok: false, sentence: refusalSentence(t, refusal, locale) }
}

/** A phone's own camera opened the page with a code. */
export async function checkInScanned(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, { schema: scanSchema, command: checkInByCode, done: sentenceOf })
}

async function sentenceOf({ name, status, fresh }: Scanned): Promise<string> {
  const t = await getTranslations('checkins')
  return t(fresh ? 'desk.checkedIn' : 'desk.alreadyIn', { name, status: t(`status.${status}`) })
}
