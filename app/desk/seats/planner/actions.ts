'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { exchange } from '@/lib/seats/planner/commands'
import { planSchema, readPlan } from '@/lib/seats/planner/schema'
import type { Refusal } from '@/lib/shared/outcome'
import { readInput } from '@/lib/shared/read-form'

/** Carries out the pairs. Those that were refused say so where their reason is typed. */
export async function carryOut(before: FormState, data: FormData): Promise<FormState> {
  const { input: plan, members } = readPlan(data)
  const input = readInput(planSchema, plan)
  if (!input.ok) {
    const refusals = input.refusals.map((refusal) => named(refusal, members))
    return answerAll(before, refusals, data)
  }
  const outcome = await exchange(await currentViewer(), input.value)
  if (!outcome.ok) return answer(before, outcome, data)
  const refused = outcome.value.filter(({ refusal }) => refusal !== null)
  const done = outcome.value.length - refused.length
  if (refused.length === 0) {
    redirect(`/desk/seats/planner?review=${input.value.reviewId}&done=${String(done)}`)
  }
  const t = await getTranslations('seats.planner')
  const state = await answerAll(
    before,
    refused.flatMap(({ memberId, refusal }) =>
      refusal === null ? [] : [{ ...refusal, field: `reason.${memberId}` }],
    ),
    data,
  )
  refresh()
  const message = done === 0 ? t('refusedAll') : t('partly', { done, refused: refused.length })
  return { ...state, message }
}

/** `pairs.1.reason` is the field that the form calls `reason.<member>`. */
function named(refusal: Refusal, members: readonly string[]): Refusal {
  const [, at, name] = /^pairs\.(\d+)\.(\w+)$/u.exec(refusal.field ?? '') ?? []
  const memberId = members[Number(at)]
  return name === undefined || memberId === undefined
    ? refusal
    : { ...refusal, field: `${name}.${memberId}` }
}
