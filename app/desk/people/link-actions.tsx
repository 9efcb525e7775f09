'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { requireCommunity } from '@/app/frame'
import { PersonalLinkCard } from '@/components/auth/personal-link-card'
import { SignInAgain } from '@/components/ui/forms/sign-in-again'
import { Notice } from '@/components/ui/notice'
import { FIRST_STEPS } from '@/lib/applications/notify/rules-welcome'
import { createPersonalLink } from '@/lib/auth/links/commands'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { memberIdSchema } from '@/lib/auth/links/schema'
import { refusalSentence } from '@/lib/i18n/refusal'
import { formFields, readInput } from '@/lib/shared/read-form'

/** Answers what to show below the button: the link, or why there is none. */
export async function makePersonalLink(_before: ReactNode, data: FormData): Promise<ReactNode> {
  return makeLink(data, '/')
}

/** The same for a newcomer: it leads to their first steps. */
export async function makeClaimLink(_before: ReactNode, data: FormData): Promise<ReactNode> {
  return makeLink(data, FIRST_STEPS)
}

async function makeLink(data: FormData, next: string): Promise<ReactNode> {
  const [viewer, community, head] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    headers(),
  ])
  const input = readInput(memberIdSchema, formFields(data))
  if (!input.ok) return null
  const link = await createPersonalLink(viewer, input.value.memberId, requestOrigin(head), next)
  if (!link.ok) {
    const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
    return (
      <Notice
        tone="refusal"
        title={refusalSentence(t, link.refusal, locale)}
        actions={link.refusal.code === 'SIGN_IN_AGAIN' ? <SignInAgain /> : undefined}
      />
    )
  }
  const { displayName, address, expiresAt } = link.value
  return (
    <PersonalLinkCard
      name={displayName}
      address={address}
      expiresAt={expiresAt}
      timeZone={community.timeZone}
    />
  )
}
