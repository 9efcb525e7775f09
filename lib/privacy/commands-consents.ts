import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { saveConsents } from '@/lib/members/profile/store-consents'
import { lockPerson } from '@/lib/members/store-person'
import { transaction } from '@/lib/db/transaction'
import { requireUnchanged } from '@/lib/shared/based-on'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { takeOutWords, takeVoice } from '@/lib/transcripts/takedown/commands'
import { consentForm, decideAtOnce, newAnswers } from './rules-consents'
import type { ConsentInput } from './schema'
import { namesOf } from './queries-names'

/**
 * A member chooses how they appear in the archive, and whether visitors read their name on a coming talk.
 * A stricter choice changes everything published at once; a looser one applies from the next publication on.
 * Refuses SIGN_IN_FIRST, CHANGED_MEANWHILE {count}, and LINES_UNCERTAIN where an editor has to publish a transcript anew first.
 */
export async function changeConsents(
  actor: Actor,
  input: ConsentInput,
): Promise<Outcome<{ readonly changed: number }>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(
    async (tx) => {
      const { person: subject } = await lockPerson(tx, actor.memberId)
      if (subject?.status !== 'ACTIVE') reject('SIGN_IN_FIRST')
      const { archiveAs, namePublic } = input
      requireUnchanged(input.basedOn, consentForm(subject), consentForm(input))
      const answers = newAnswers(subject, input)
      if (answers.length === 0) return { changed: 0 }
      await saveConsents(
        tx,
        subject.id,
        { archiveAs, namePublic },
        { answers, byId: actor.memberId },
      )
      const labels = await namesOf(tx, subject.ids)
      const person = { ids: subject.ids, labels }
      const atOnce = decideAtOnce(subject.archiveAs, archiveAs)
      const changed =
        atOnce === 'TAKE_OUT'
          ? await takeOutWords(tx, actor, person)
          : atOnce === 'TAKE_VOICE'
            ? await takeVoice(tx, actor, person)
            : 0
      await record(tx, actor, {
        action: 'consent.changed',
        subjectType: 'member',
        subjectId: subject.id,
        facts: { archiveAs, namePublic: namePublic ? 1 : 0 },
      })
      return { changed }
    },
    { seconds: 120 },
  )
}
