'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { timeCell } from '@/app/csv-file'
import { requireCommunity } from '@/app/frame'
import { runForm } from '@/app/run-form'
import type { MadeFile } from '@/components/moving-in/link-file'
import { CopyText } from '@/components/ui/copy-text'
import { SignInAgain } from '@/components/ui/forms/sign-in-again'
import { Notice } from '@/components/ui/notice'
import { currentViewer } from '@/lib/auth/current'
import { requestOrigin } from '@/lib/http/origin'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormState } from '@/lib/i18n/form-state'
import { localeOrDefault } from '@/lib/i18n/locale'
import { refusalSentence } from '@/lib/i18n/refusal'
import { handLink, inviteByMail, makeLinkFile, takeBack } from '@/lib/moving-in/commands'
import { PERSONAL_LINK_TEXT } from '@/lib/moving-in/rules-texts'
import { batchSchema, handSchema, inviteSchema, linkFileSchema } from '@/lib/moving-in/schema'
import { toCsv } from '@/lib/shared/csv'
import type { Refusal } from '@/lib/shared/outcome'
import { formFields, readInput } from '@/lib/shared/read-form'
import { pastedIn } from '@/lib/texts/queries'

export async function invite(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('movingIn.mail')
  return runForm(before, data, {
    schema: inviteSchema,
    command: inviteByMail,
    keep: ['groupId'],
    done: (count) => t('begun', { count }),
    evenRefused: true,
  })
}

export async function endBatch(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('movingIn.batches')
  return runForm(before, data, {
    schema: batchSchema,
    command: takeBack,
    done: (count) => t('takenBack', { count }),
  })
}

/** Answers what to show: the text for the member whose turn it is, or why there is none. */
export async function hand(_before: ReactNode, data: FormData): Promise<ReactNode> {
  const [viewer, community, head, t, locale] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    headers(),
    getTranslations('movingIn.links'),
    getLocale(),
  ])
  const input = readInput(handSchema, formFields(data))
  if (!input.ok) return null
  const made = await handLink(viewer, { ...input.value, origin: requestOrigin(head) })
  refresh()
  if (!made.ok) return <WhyNot refusal={made.refusal} />
  const { name, address, expiresAt } = made.value
  const write = await pastedIn(localeOrDefault(community.locale), PERSONAL_LINK_TEXT)
  return (
    // Another member's text is another box: what was said of the last one does not stay.
    <CopyText
      key={address}
      label={t('textFor', { name, when: dayAndClock(locale, expiresAt, community.timeZone) })}
      text={write({ name, link: address, community: community.name })}
      button={t('copy')}
    />
  )
}

/** Makes the file of links for who asks; it is in the answer and kept nowhere. */
export async function makeFile(_before: MadeFile, data: FormData): Promise<MadeFile> {
  const [viewer, community, head, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    headers(),
    getTranslations('movingIn.links'),
  ])
  const input = readInput(linkFileSchema, formFields(data))
  if (!input.ok) return { answer: null, file: null }
  const made = await makeLinkFile(viewer, { ...input.value, origin: requestOrigin(head) })
  if (!made.ok) return { answer: <WhyNot refusal={made.refusal} />, file: null }
  refresh()
  const lines = made.value
  const time = timeCell(community.timeZone)
  type Line = (typeof lines)[number]
  const text = toCsv<Line>(
    [
      { head: t('columns.nickname'), cell: ({ nickname }) => nickname },
      { head: t('columns.name'), cell: ({ displayName }) => displayName },
      { head: t('columns.group'), cell: ({ group }) => group },
      { head: t('columns.email'), cell: ({ email }) => email },
      { head: t('columns.link'), cell: ({ address }) => address },
      { head: t('columns.until'), cell: ({ expiresAt }) => time(expiresAt) },
    ],
    lines,
  )
  return {
    answer: <Notice tone="ok" title={t('made', { count: lines.length })} />,
    file: { name: `${t('fileName')}.csv`, text },
  }
}

async function WhyNot({ refusal }: { readonly refusal: Refusal }) {
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  return (
    <Notice
      tone="refusal"
      title={refusalSentence(t, refusal, locale)}
      actions={refusal.code === 'SIGN_IN_AGAIN' ? <SignInAgain /> : undefined}
    />
  )
}
