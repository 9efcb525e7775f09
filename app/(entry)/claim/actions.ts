'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { runForm } from '@/app/run-form'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { keepSession } from '@/lib/auth/sessions/sign-in'
import { enterByClaim, startClaim, withdrawClaim } from '@/lib/claims/commands'
import { claimCookieName } from '@/lib/claims/rules'
import { claimTokenOf } from '@/lib/claims/rules-cookies'
import { claimSchema, keySchema } from '@/lib/claims/schema'
import { cookieFlags } from '@/lib/http/cookies'
import { isHttps } from '@/lib/http/origin'
import { clientOf } from '@/lib/http/peer'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields, readInput } from '@/lib/shared/read-form'

/** Claims a nickname for this browser, which keeps the claim as a cookie. */
export async function start(before: FormState, data: FormData): Promise<FormState> {
  const head = await headers()
  return runForm(before, data, {
    schema: claimSchema,
    command: (_, input) => startClaim({ ...input, client: clientOf(head) }),
    done: async ({ token, expiresAt }, { key }) => {
      const earlier = claimTokenOf(head)
      if (earlier !== null) await withdrawClaim(earlier)
      const jar = await cookies()
      jar.set(claimCookieName(isHttps(head)), token, { ...cookieFlags(head), expires: expiresAt })
      redirect(addressOf(key))
    },
  })
}

/** Gives the claim of this browser up, to look again. */
export async function giveUp(data: FormData): Promise<void> {
  const input = readInput(keySchema, formFields(data))
  const token = claimTokenOf(await headers())
  if (token !== null) await withdrawClaim(token)
  await forget()
  redirect(addressOf(input.ok ? input.value.key : ''))
}

/** Signs this browser in by its proven claim. The page says what is so where it does not. */
export async function enter(): Promise<void> {
  const head = await headers()
  const token = claimTokenOf(head)
  if (token === null) redirect('/claim')
  const opened = await enterByClaim(token, deviceLabel(head.get('user-agent')))
  if (!opened.ok) redirect('/claim')
  await keepSession(opened.value)
  await forget()
  redirect('/')
}

async function forget(): Promise<void> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  jar.set(claimCookieName(isHttps(head)), '', { ...cookieFlags(head), maxAge: 0 })
}

function addressOf(key: string): string {
  return key === '' ? '/claim' : `/claim?${new URLSearchParams({ in: key }).toString()}`
}
