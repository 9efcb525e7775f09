'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { runForm } from '@/app/run-form'
import { currentViewer } from '@/lib/auth/current'
import { checkInFor, undoCheckIn } from '@/lib/checkins/commands'
import { closeCheckIn, movePhase, openCheckIn } from '@/lib/checkins/commands-hosting'
import { answerKeptTap } from '@/lib/checkins/offline/commands'
import { answerTapSchema } from '@/lib/checkins/offline/schema'
import { personHere } from '@/lib/checkins/queries'
import { takeBackStep } from '@/lib/checkins/hosting/commands'
import {
  postponeTonight,
  resumeTonight,
  waitForSpeaker,
} from '@/lib/checkins/hosting/commands-late'
import {
  closingSchema,
  openStepSchema,
  postponeTonightSchema,
  resumeTonightSchema,
  stepSchema,
  takeBackSchema,
  waitSchema,
} from '@/lib/checkins/hosting/schema'
import { checkInForSchema, restoreSchema } from '@/lib/checkins/schema'
import { restoreCheckIn } from '@/lib/checkins/undone/commands'
import { currentCommunity } from '@/lib/communities/queries'
import type { FormState } from '@/lib/i18n/form-state'
import { isLocale } from '@/lib/i18n/locale'
import { formFields } from '@/lib/shared/read-form'

// The page itself says where the evening is: a sentence about a step would outlive the step.

// An id that is none finds nothing, and the command says so.
const checkInMeant = z.object({ checkInId: z.string().default('') })

export async function move(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: stepSchema,
    command: (actor, { nightId, to, shown }) => movePhase(actor, nightId, to, shown),
    evenRefused: true,
  })
}

export async function open(before: FormState, data: FormData): Promise<FormState> {
  const { nightId, minutes, shown } = formFields(data)
  return runForm(before, data, {
    fields: { nightId, minutes: minutes ?? null, shown },
    schema: openStepSchema,
    command: (actor, input) => openCheckIn(actor, input.nightId, input.minutes, input.shown),
    evenRefused: true,
  })
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: closingSchema,
    command: (actor, { nightId, shown }) => closeCheckIn(actor, nightId, shown),
    evenRefused: true,
  })
}

export async function takeBack(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: takeBackSchema,
    command: takeBackStep,
    done: async ({ onTime }) => {
      const t = await getTranslations('hosting')
      return onTime === 0 ? '' : t('onTimeAgain', { count: onTime })
    },
    evenRefused: true,
  })
}

export async function wait(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    fields: { ...formFields(data), reason: await lateReason() },
    schema: waitSchema,
    command: waitForSpeaker,
    evenRefused: true,
  })
}

export async function postpone(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    fields: { ...formFields(data), reason: await lateReason() },
    schema: postponeTonightSchema,
    command: postponeTonight,
    evenRefused: true,
  })
}

export async function resume(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: resumeTonightSchema,
    command: resumeTonight,
    evenRefused: true,
  })
}

/** Members read it in the language of the community. */
async function lateReason(): Promise<string> {
  const community = await currentCommunity()
  const locale = community !== null && isLocale(community.locale) ? community.locale : 'zh'
  return (await getTranslations({ locale, namespace: 'hosting.late' }))('reason')
}

export async function checkPersonIn(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: checkInForSchema,
    command: (actor, { nightId, memberId }) => checkInFor(actor, nightId, memberId),
    done: async ({ checkIn, fresh }, { nightId, memberId }) => {
      const t = await getTranslations('checkins')
      const name = (await personHere(await currentViewer(), nightId, memberId)) ?? ''
      const status = t(`status.${checkIn.status}`)
      return t(fresh ? 'desk.checkedIn' : 'desk.alreadyIn', { name, status })
    },
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('checkins.desk')
  return runForm(before, data, {
    schema: checkInMeant,
    command: (actor, { checkInId }) => undoCheckIn(actor, checkInId),
    done: () => t('undone'),
  })
}

export async function restore(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: restoreSchema,
    command: restoreCheckIn,
    done: async ({ memberId, status }, { nightId }) => {
      const t = await getTranslations('checkins')
      const name = (await personHere(await currentViewer(), nightId, memberId)) ?? ''
      return t('desk.restored', { name, status: t(`status.${status}`) })
    },
  })
}

export async function answerTap(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: answerTapSchema,
    command: answerKeptTap,
    evenRefused: true,
  })
}
