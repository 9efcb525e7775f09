import { refresh } from 'next/cache'
import type { z } from 'zod'
import { currentViewer } from '@/lib/auth/current'
import type { Actor } from '@/lib/auth/types'
import { answer, answerAll, warned, type Warning } from '@/lib/i18n/answer'
import type { FormState, SuccessMessage } from '@/lib/i18n/form-state'
import type { Outcome } from '@/lib/shared/outcome'
import { formFields, readInput } from '@/lib/shared/read-form'

type Run<S extends z.ZodType, T> = {
  readonly schema: S
  /** What the schema reads where that is more than the form's text fields. */
  readonly fields?: unknown
  /** How long one of them may be, where that is more than a person types. */
  readonly longest?: number
  readonly command: (actor: Actor, input: z.output<S>) => Promise<Outcome<T>>
  /**
   * What follows a success, before the page is drawn anew: the sentence to show, if any. It may
   * redirect instead, which ends the action.
   */
  readonly done?: (value: T, input: z.output<S>) => SuccessMessage | Promise<SuccessMessage>
  /** What a member is to know before it is saved; null for nothing. Pressing again saves it. */
  readonly warn?: (actor: Actor, input: z.output<S>) => Promise<Warning | null>
  /** The fields that stay as they were sent after a success too: what the next one has in common with this one. */
  readonly keep?: readonly string[]
  /** Draws the page anew after a refused command too: another member may have changed it meanwhile. */
  readonly evenRefused?: boolean
}

/**
 * One form sent by the current viewer: its fields are read by the schema, the command is run, and
 * the form hears what came of it. What was typed stays after a refusal.
 */
export async function runForm<S extends z.ZodType, T>(
  before: FormState,
  data: FormData,
  {
    schema,
    fields = formFields(data),
    longest,
    command,
    warn,
    done = () => '',
    keep,
    evenRefused = false,
  }: Run<S, T>,
): Promise<FormState> {
  const input = readInput(schema, fields, longest)
  if (!input.ok) return answerAll(before, input.refusals, data)
  const actor = await currentViewer()
  const warning = (await warn?.(actor, input.value)) ?? null
  if (warning !== null && data.get('warned') !== warning.mark) return warned(before, data, warning)
  const outcome = await command(actor, input.value)
  if (!outcome.ok) {
    if (evenRefused) refresh()
    return answer(before, outcome, data)
  }
  // Before what follows: where that leads elsewhere, what stands around the page is drawn anew as well.
  refresh()
  const sentence = await done(outcome.value, input.value)
  return answer(before, outcome, data, sentence, keep)
}
