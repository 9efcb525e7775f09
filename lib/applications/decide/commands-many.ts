import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { checkNicknames } from '@/lib/naming/queries'
import { duplicatesOf } from '@/lib/referrals/duplicates/queries'
import { log } from '@/lib/log/log'
import { ok, refuse, type Outcome, type Refusal } from '@/lib/shared/outcome'
import { decide } from './commands'
import { canDecide } from '@/lib/applications/policy'
import { refuseTogether } from './rules-many'
import { countWaitlisted } from './store'
import { findApplication, type ApplicationRow } from '@/lib/applications/store'
import type { Choice } from '@/lib/applications/types'

export type ManyResult = {
  readonly applicationId: string
  /** The person it is about; null when there is none of this id. */
  readonly name: string | null
  readonly refusal: Refusal | null
}

/**
 * Decides about each by itself, one after the other: what is refused for one leaves the others as they
 * are. A person who is admitted together with others must be beyond doubt (`refuseTogether`).
 */
export async function decideMany(
  actor: Actor,
  many: {
    readonly choice: Choice
    readonly ids: readonly { readonly applicationId: string; readonly version: number }[]
    readonly reason: string
  },
): Promise<Outcome<ManyResult[]>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  const { choice, reason } = many
  if (choice === 'DECLINED' && reason.trim() === '') {
    return refuse('REASON_FOR_APPLICANT_MISSING', {}, 'reason')
  }
  const results: ManyResult[] = []
  for (const one of many.ids) results.push(await decideOne(actor, { ...one, choice, reason }))
  return ok(results)
}

/** A fault of one is a line of the result as well: those before it are decided, those after it come. */
async function decideOne(
  actor: Actor,
  decision: Parameters<typeof decide>[1],
): Promise<ManyResult> {
  const { applicationId, choice } = decision
  let name: string | null = null
  try {
    const found = await findApplication(readable(), applicationId)
    name = found?.name ?? null
    const doubt = found === null || choice !== 'ADMITTED' ? null : await doubtOf(actor, found)
    return { applicationId, name, refusal: doubt ?? (await refusalOf(actor, decision)) }
  } catch (err) {
    log.error({ err, applicationId }, 'An application among many could not be decided')
    return { applicationId, name, refusal: { code: 'UNEXPECTED', facts: {} } }
  }
}

async function doubtOf(actor: Actor, application: ApplicationRow): Promise<Refusal | null> {
  const { id: applicationId, name, company, nickname, email } = application
  const [finding] = await checkNicknames(actor, [nickname])
  const who = { name, company, nickname, email }
  const except = {
    applicationId,
    ...(application.referralId !== null && { referralId: application.referralId }),
  }
  const duplicates = await duplicatesOf(readable(), who, 'ORGANISER', except)
  const waiting = await countWaitlisted(readable(), application.groupId)
  return refuseTogether(application, finding?.verdict ?? null, duplicates, waiting)
}

async function refusalOf(
  actor: Actor,
  decision: Parameters<typeof decide>[1],
): Promise<Refusal | null> {
  const outcome = await decide(actor, decision)
  return outcome.ok ? null : outcome.refusal
}
