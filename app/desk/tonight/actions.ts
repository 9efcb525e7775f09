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
import {
  checkInForSchema,
  openingSchema,
  phaseMoveSchema,
  restoreSchema,
} from '@/lib/checkins/schema'
import { restoreCheckIn } from '@/lib/checkins/undone/commands'
import type { FormState } from '@/lib/i18n/form-state'
import { formFields } from '@/lib/shared/read-form'

// The page itself says where the evening is: a sentence about a step would outlive the step.

// An id that is none finds nothing, and the command says so.
const nightMeant = z.object({ nightId: z.string().default('') })
const checkInMeant = z.object({ checkInId: z.string().default('') })

export async function move(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: phaseMoveSchema,
    command: (actor, { nightId, to }) => movePhase(actor, nightId, to),
    evenRefused: true,
  })
}

export async function open(before: FormState, data: FormData): Promise<FormState> {
  const { nightId, minutes } = formFields(data)
  return runForm(before, data, {
    fields: { nightId, minutes: minutes ?? null },
    schema: openingSchema,
    command: (actor, input) => openCheckIn(actor, input.nightId, input.minutes),
    evenRefused: true,
  })
}

export async function close(before: FormState, data: FormData): Promise<FormState> {
  return runForm(before, data, {
    schema: nightMeant,
    command: (actor, { nightId }) => closeCheckIn(actor, nightId),
    evenRefused: true,
  })
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
