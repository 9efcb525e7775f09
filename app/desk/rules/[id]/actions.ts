'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { requireCommunity } from '@/app/frame'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import { answer, answerAll } from '@/lib/i18n/answer'
import type { FormState } from '@/lib/i18n/form-state'
import { closeComments, openComments } from '@/lib/naming/rules/commands-comments'
import { publishRule } from '@/lib/naming/rules/commands'
import { announcementText, draftMeant } from '@/lib/naming/schema'
import { instantAt } from '@/lib/shared/clock'
import { formFields, readInput } from '@/lib/shared/read-form'

const day = z.iso.date('DATE_UNREADABLE').transform((text) => Temporal.PlainDate.from(text))
const ruleMeant = z.object({ id: z.uuid('DRAFT_UNKNOWN') })
const period = ruleMeant.extend({ until: day })
const publication = z.object({
  when: z.enum(['now', 'day']),
  day: z.string().default(''),
  'announcement.zh': announcementText.default(''),
  'announcement.en': announcementText.default(''),
  draft: draftMeant,
})

/** Until the end of the day, in the community's zone. */
export async function openPeriod(
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const [t, { timeZone }] = await Promise.all([getTranslations('naming.desk'), requireCommunity()])
  return runForm(before, data, {
    fields: { ...formFields(data), id },
    schema: period,
    command: (actor, { id: ruleId, until }) =>
      openComments(actor, ruleId, instantAt(until.add({ days: 1 }), '00:00', timeZone)),
    done: () => t('commentsOpened'),
  })
}

export async function closePeriod(
  id: string,
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const t = await getTranslations('naming.desk')
  return runForm(before, data, {
    fields: { id },
    schema: ruleMeant,
    command: (actor, { id: ruleId }) => closeComments(actor, ruleId),
    done: () => t('commentsClosed'),
  })
}

/** At once, or from the beginning of a day in the community's zone. */
export async function publish(
  draft: { readonly id: string; readonly revision: number },
  before: FormState,
  data: FormData,
): Promise<FormState> {
  const input = readInput(publication, { ...formFields(data), draft })
  if (!input.ok) return answerAll(before, input.refusals, data)
  const { when, day: text, draft: meant, ...words } = input.value
  const wanted = when === 'now' ? null : readInput(z.object({ day }), { day: text })
  if (wanted !== null && !wanted.ok) return answerAll(before, wanted.refusals, data)
  const { timeZone } = await requireCommunity()
  const from = wanted === null ? null : instantAt(wanted.value.day, '00:00', timeZone)
  const announcement = { zh: words['announcement.zh'], en: words['announcement.en'] }
  const outcome = await publishRule(await currentViewer(), { ...meant, from, announcement })
  if (outcome.ok) redirect(`/desk/rules/${meant.id}`)
  // What another organiser changed meanwhile is shown, and the next attempt is made from it.
  refresh()
  return answer(before, outcome, data)
}
