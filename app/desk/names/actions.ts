'use server'

import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { walkOn } from '@/app/desk/queue-walk'
import { runForm } from '@/app/run-form'
import { decideCase, undoDecision } from '@/lib/compliance/commands-decisions'
import { exemptMember, liftExemption } from '@/lib/compliance/commands-exemptions'
import { composeReminders, dropReminders } from '@/lib/compliance/commands-reminders'
import { nameQueueIds } from '@/lib/compliance/queries-walk'
import { markSent } from '@/lib/compliance/commands-sending'
import {
  composeSchema,
  decisionSchema,
  exemptionSchema,
  queueSchema,
  sentSchema,
  undoSchema,
} from '@/lib/compliance/schema'
import type { FormState } from '@/lib/i18n/form-state'
import { changeStatus } from '@/lib/members/status/commands'
import { statusSchema } from '@/lib/members/schema'
import { currentViewer } from '@/lib/auth/current'
import { keptTextOf } from '@/lib/compliance/queries-reminders'
import { formFields, readInput } from '@/lib/shared/read-form'

/** An id of a hidden field; one that is none finds nothing. */
const meant = z.uuid().catch('00000000-0000-7000-8000-000000000000')
const batchMeant = z.object({ batchId: meant })
const exemptionMeant = z.object({ exemptionId: meant })

export async function compose(before: FormState, data: FormData): Promise<FormState> {
  const state = await runForm(before, data, {
    schema: composeSchema,
    command: composeReminders,
    // The texts of other groups follow: each leads on to the next that waits.
    done: ([first = '']) => redirect(`/desk/names/reminders/${first}`),
  })
  return state.code === 'KEPT_ALREADY' ? withKeptText(state, data) : state
}

/** A text that was kept before is refused with the way to it. */
async function withKeptText(state: FormState, data: FormData): Promise<FormState> {
  const input = readInput(composeSchema, formFields(data))
  if (!input.ok) return state
  const kept = await keptTextOf(await currentViewer(), input.value.memberIds)
  const t = await getTranslations('compliance.remind')
  if (kept === null) return state
  return {
    ...state,
    lines: [{ about: t('toKept'), href: `/desk/names/reminders/${kept}`, text: '' }],
  }
}

export async function mark(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('compliance.batches')
  return runForm(before, data, {
    schema: sentSchema,
    command: markSent,
    done: ({ already, ...counts }) => (already ? t('already') : t('done', counts)),
  })
}

export async function drop(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('compliance.batches')
  return runForm(before, data, {
    schema: batchMeant,
    command: (actor, { batchId }) => dropReminders(actor, batchId),
    done: () => t('droppedDone'),
  })
}

export async function exempt(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('compliance.record')
  return runForm(before, data, {
    schema: exemptionSchema,
    command: exemptMember,
    done: () => t('exempted'),
  })
}

export async function lift(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('compliance.record')
  return runForm(before, data, {
    schema: exemptionMeant,
    command: (actor, { exemptionId }) => liftExemption(actor, exemptionId),
    done: () => t('lifted'),
  })
}

export async function decide(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('compliance.record')
  return runForm(before, data, {
    schema: decisionSchema,
    command: decideCase,
    done: async (_, { memberId }) => {
      const viewer = await currentViewer()
      await walkOn(data, { path: '/desk/names', decided: memberId }, (asked) =>
        nameQueueIds(viewer, queueSchema.parse(asked)),
      )
      return t('decided')
    },
  })
}

export async function undo(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('compliance.record')
  return runForm(before, data, {
    schema: undoSchema,
    command: undoDecision,
    done: () => t('undone'),
  })
}

/** A member who was removed in the group is back in it. */
export async function readmit(before: FormState, data: FormData): Promise<FormState> {
  const t = await getTranslations('compliance.record')
  return runForm(before, data, {
    schema: statusSchema,
    command: changeStatus,
    done: () => t('returned'),
  })
}
