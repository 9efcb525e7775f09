'use server'

import { getLocale } from 'next-intl/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { currentViewer } from '@/lib/auth/current'
import { createDemoApplicant, createDemoLink } from '@/lib/auth/demo/commands'
import { requestLink, requestOwnLink } from '@/lib/auth/links/commands'
import {
  enterAsApplicant,
  leaveAsApplicant,
  signInHere,
  signOutHere,
} from '@/lib/auth/sessions/sign-in'
import { clientOf } from '@/lib/http/peer'
import { safeNext } from '@/lib/auth/links/rules-next'
import { demoSchema, type DemoRole } from '@/lib/auth/demo/schema'
import { linkAskedSchema, ownLinkAskedSchema } from '@/lib/auth/links/schema'
import { setUpCommunity, takeSetUpTurn } from '@/lib/setup/commands'
import { setupSchema } from '@/lib/setup/schema'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields, readInput } from '@/lib/shared/read-form'

export async function askForLink(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(linkAskedSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const [head, locale] = await Promise.all([headers(), getLocale()])
  const outcome = await requestLink({ ...input.value, locale, client: clientOf(head) })
  if (outcome.ok) redirect('/sign-in/sent')
  return answer(before, outcome, data)
}

/** For a member who has to sign in again: the address is known. */
export async function askForOwnLink(before: FormState, data: FormData): Promise<FormState> {
  const input = readInput(ownLinkAskedSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const [head, locale, viewer] = await Promise.all([headers(), getLocale(), currentViewer()])
  const { next } = input.value
  const outcome = await requestOwnLink(viewer, { next, locale, client: clientOf(head) })
  if (outcome.ok) redirect('/sign-in/sent')
  return answer(before, outcome, data)
}

export async function enterDemo(data: FormData): Promise<void> {
  const input = readInput(demoSchema, formFields(data))
  if (!input.ok) redirect('/sign-in?demo=refused')
  const { role: wanted, next } = input.value
  if (wanted === 'VISITOR') {
    await signOutHere()
    await leaveAsApplicant()
    redirect('/')
  }
  if (wanted === 'APPLICANT') {
    const key = await createDemoApplicant(await headers())
    if (!key.ok) redirect('/sign-in?demo=refused')
    await signOutHere()
    await enterAsApplicant(key.value)
    redirect('/application')
  }
  const link = await createDemoLink(wanted, await headers())
  const entered = link.ok && (await signInHere(link.value))
  if (!entered) redirect('/sign-in?demo=refused')
  const wish = safeNext(next)
  redirect(wish === '/' ? HOMES[wanted] : wish)
}

/** Where each role's evening begins. */
const HOMES: Readonly<Record<Exclude<DemoRole, 'VISITOR' | 'APPLICANT'>, string>> = {
  MEMBER: '/tonight',
  HOST: '/desk/tonight',
  COORDINATOR: '/desk/plan',
  EDITOR: '/desk/found',
  ORGANISER: '/desk/people',
  OWNER: '/desk',
}

export async function setUp(before: FormState, data: FormData): Promise<FormState> {
  const turn = await takeSetUpTurn(clientOf(await headers()))
  if (!turn.ok) return answer(before, turn, data)
  const input = readInput(setupSchema, formFields(data))
  if (!input.ok) return answerAll(before, input.refusals, data)
  const outcome = await setUpCommunity(input.value)
  if (!outcome.ok) return answer(before, outcome, data)
  await signInHere(outcome.value)
  redirect('/desk/moving-in')
}
