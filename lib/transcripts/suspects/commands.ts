import { record } from '@/lib/audit/record'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { foldName } from '@/lib/redaction/rules-folding'
import { lockDecidedNames, saveDecidedName } from '@/lib/redaction/store-decisions'
import { guardNames, queueNamesAdded } from '@/lib/redaction/store'
import { now, toDate } from '@/lib/shared/clock'
import { requireUnchanged, type BasedOn } from '@/lib/shared/based-on'
import { refuse, type Outcome } from '@/lib/shared/outcome'
import { canPublish } from '@/lib/transcripts/policy'
import { checkAgain } from './commands-check'
import type { NameAnswersInput } from './schema'

/**
 * An editor says of strings that look like names what they are; it holds for every talk from now on. What
 * is to be hidden is taken out of what is published already, too. Answers how many decisions were made.
 *
 * Refuses NOT_ALLOWED, and CHANGED_MEANWHILE {count} when another editor said something else of one of
 * these after the form was made: nothing is decided then. What the form did not answer may have changed.
 */
export async function decideNames(
  actor: Actor,
  { answers, basedOn }: NameAnswersInput,
): Promise<Outcome<{ readonly decided: number }>> {
  if (!canPublish(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await guardNames(tx)
    const by = { byId: actorId(actor), at: toDate(now()) }
    const wanted = new Map(answers.map((one) => [foldName(one.text), one]))
    const before = await lockDecidedNames(tx, [...wanted.keys()].toSorted())
    const held: BasedOn = Object.fromEntries(
      [...wanted].map(([folded, { field }]): [string, string] => [field, before.get(folded) ?? '']),
    )
    const typed: BasedOn = Object.fromEntries(
      [...wanted.values()].map(({ field, answer }): [string, string] => [field, answer]),
    )
    requireUnchanged(basedOn, { ...basedOn, ...held }, { ...basedOn, ...typed })
    let decided = 0
    for (const [folded, { text, answer }] of wanted) {
      const stands = before.get(folded) ?? null
      if (stands === answer) continue
      const id = await saveDecidedName(tx, { text, folded, answer }, by)
      decided += 1
      await record(tx, actor, {
        action: 'name.decided',
        subjectType: 'nameDecision',
        subjectId: id,
        // Never the name: the record is never rewritten, also not when a person is erased.
        facts: { answer, before: stands },
      })
    }
    const hides = [...wanted.values()].some(({ answer }) => answer === 'HIDE')
    if (decided > 0) await checkAgain(tx)
    if (decided > 0 && hides) await queueNamesAdded(tx)
    return { decided }
  })
}
