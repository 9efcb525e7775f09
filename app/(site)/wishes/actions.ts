'use server'

import { getTranslations } from 'next-intl/server'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import type { FormState } from '@/lib/i18n/form-state'
import { readInput } from '@/lib/shared/read-form'
import { line } from '@/lib/shared/typed'
import { makeWish, offerForWish, takeVoteBack, voteForWish } from '@/lib/talks/wishes/commands'
import { similarWishes } from '@/lib/talks/wishes/queries'
import { TOPIC_MAX } from '@/lib/talks/wishes/rules'
import { wishIdSchema, wishOfferSchema, wishSchema } from '@/lib/talks/wishes/schema'
import type { SimilarWish } from '@/lib/talks/wishes/types'

export async function wish(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('wishes')
  const done = ({ isNew }: { readonly isNew: boolean }) => t(isNew ? 'made' : 'madeBefore')
  return runForm(before, data, { schema: wishSchema, command: makeWish, done })
}

export async function vote(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('wishes')
  const done = () => t('votedDone')
  return runForm(before, data, { schema: wishIdSchema, command: voteForWish, done })
}

export async function takeBack(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('wishes')
  const done = () => t('takenBack')
  return runForm(before, data, { schema: wishIdSchema, command: takeVoteBack, done })
}

export async function offer(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('wishes')
  const done = () => t('offeredDone')
  return runForm(before, data, { schema: wishOfferSchema, command: offerForWish, done })
}

/** While a member types; a viewer who cannot wish gets none. */
export async function findSimilar(text: string): Promise<SimilarWish[]> {
  const typed = readInput(line(TOPIC_MAX), text)
  return typed.ok ? similarWishes(await currentViewer(), typed.value) : []
}
