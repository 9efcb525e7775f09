import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, Refused, reject, type Outcome } from '@/lib/shared/outcome'
import { mailQuestion } from '@/lib/applications/notify/commands-mails'
import { moveOn, requireApplication } from '@/lib/applications/commands'
import { canDecide } from '@/lib/applications/policy'
import { isQuarantined, refuseQuestion } from './rules'
import { insertEvent } from '@/lib/applications/store'
import { letThroughNow } from './store'
import { actorId } from '@/lib/auth/roles'

type Question = {
  readonly applicationId: string
  readonly version: number
  readonly question: string
}

/**
 * Asks the applicant something, by mail and on their page; the application waits for the answer.
 * Refusals: NOT_ALLOWED, APPLICATION_UNKNOWN and what `refuseQuestion` refuses.
 */
export async function ask(
  actor: Actor,
  { applicationId, version, question }: Question,
): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const application = await requireApplication(tx, applicationId)
    const refused = refuseQuestion(application, version)
    if (refused !== null) throw new Refused(refused)
    await moveOn(tx, application, { to: 'ASKED', by: actor, text: question })
    await mailQuestion(tx, application, question)
    await record(tx, actor, {
      action: 'application.asked',
      subjectType: 'application',
      subjectId: applicationId,
    })
    return undefined
  })
}

/**
 * Lets through what was held back as spam: it stands in the queue like any other. A second tap changes
 * nothing. Refusals: NOT_ALLOWED, APPLICATION_UNKNOWN.
 */
export async function letThrough(
  actor: Actor,
  { applicationId }: { readonly applicationId: string },
): Promise<Outcome<undefined>> {
  if (!canDecide(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const application = await requireApplication(tx, applicationId)
    if (application.state === 'PROVING') reject('APPLICATION_UNKNOWN')
    if (!isQuarantined(application)) return undefined
    const at = toDate(now())
    await letThroughNow(tx, applicationId, at)
    await insertEvent(tx, {
      applicationId,
      kind: 'LET_THROUGH',
      text: '',
      byId: actorId(actor),
      at,
    })
    await record(tx, actor, {
      action: 'application.let-through',
      subjectType: 'application',
      subjectId: applicationId,
    })
    return undefined
  })
}
