import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { Merges, MergeChoiceView, MergePreviewView } from '@/components/matching/merge'
import { currentViewer } from '@/lib/auth/current'
import { refusalSentence } from '@/lib/i18n/refusal'
import { mergesOf, mergeChoices, mergePreview, splitChoices } from '@/lib/matching/merges/queries'
import { mergePageSchema } from '@/lib/matching/schema'
import { successorOf } from '@/lib/members/profile/queries'
import { merge, undo } from './actions'
import { readFilter } from '@/app/read-filter'
import { UnreadFilter } from '@/components/ui/lists/unread-filter'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matching')
  return { title: t('acceptMerge') }
}

export default async function MergePage({
  params,
  searchParams,
}: PageProps<'/desk/people/[id]/merge'>) {
  const [viewer, community, { id }, search] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
  ])
  const real = z.uuid().safeParse(id).success
  const member = real ? await splitChoices(viewer, id) : null
  if (member === null) {
    const successor = real ? await successorOf(viewer, id) : null
    if (successor !== null) redirect(`/desk/people/${successor}/merge`)
    denyAccess(viewer, `/desk/people/${id}/merge`)
  }
  const { filter, unread } = readFilter(mergePageSchema, search)
  const { query, other } = filter
  const preview = other === '' ? null : await mergePreview(viewer, id, other)
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  const { timeZone } = community
  if (preview !== null) {
    const { refusal } = preview
    const sentence =
      refusal === null ? null : refusalSentence(t, { code: refusal, facts: {} }, locale)
    return (
      <MergePreviewView preview={preview} refusal={sentence} timeZone={timeZone} action={merge} />
    )
  }
  const [choices, merges] = await Promise.all([
    mergeChoices(viewer, id, query),
    mergesOf(viewer, id),
  ])
  return (
    <>
      <UnreadFilter unread={unread} />
      <MergeChoiceView member={member} query={query} choices={choices} />
      <div className="mt-10">
        <Merges merges={merges} timeZone={timeZone} action={undo} />
      </div>
    </>
  )
}
