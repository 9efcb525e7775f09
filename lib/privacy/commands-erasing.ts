import { eraseReviews } from '@/lib/activity/reviews/store'
import { eraseAccess } from '@/lib/auth/sessions/store'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor } from '@/lib/auth/types'
import { eraseCheckInWords } from '@/lib/checkins/corrections/store-erase'
import { eraseClaims } from '@/lib/claims/store-erase'
import { eraseInvitations } from '@/lib/moving-in/store-erase'
import { eraseDuties } from '@/lib/duties/store-erase'
import { eraseCompliance } from '@/lib/compliance/store-erase'
import {
  emptyMessagesOf,
  emptyPreviews,
  renameLabels,
  rewriteMessages,
} from '@/lib/logs/store-erase'
import { eraseMatches } from '@/lib/matching/store-erase'
import { eraseHistory, makeNameless } from '@/lib/members/store-erase'
import { lockPerson } from '@/lib/members/store-person'
import { eraseRosterRows } from '@/lib/rosters/store-erase'
import { deleteMailTo } from '@/lib/mail/store'
import { eraseNaming } from '@/lib/naming/store-erase'
import { record } from '@/lib/audit/record'
import { lastingKey } from '@/lib/auth/secret'
import { transaction, type Tx } from '@/lib/db/transaction'
import { membersMayBeGone } from '@/lib/members/groups/commands-seats'
import { leavesNoOwner } from '@/lib/members/rules'
import { now, toDate } from '@/lib/shared/clock'
import { reject, type Outcome } from '@/lib/shared/outcome'
import { eraseSpeakChoices } from '@/lib/speaker-draws/store-choices'
import { eraseSpeaking } from '@/lib/talks/store-erase'
import { listPublishedMedia } from '@/lib/transcripts/publish/store'
import { eraseQuestions } from '@/lib/talks/questions/store-erase'
import { eraseWishes } from '@/lib/talks/wishes/store-erase'
import { hideNewNames, takeOutWords, takeVoice } from '@/lib/transcripts/takedown/commands'
import { beginErasing, keepErasedNames, readKnownPeople } from '@/lib/redaction/store'
import { eraseDecidedNames } from '@/lib/redaction/store-decisions'
import { eraseNewcomer } from './commands-erasing-newcomers'
import { canHandleData } from './policy'
import { hashesOf, knownWith } from './erasing/rules-hashes'
import { rewriterOf } from './erasing/rules-rewriting'
import type { ErasureInput } from './schema'
import { namesOf } from './queries-names'
import { eraseCorrections } from './store-corrections'
import { sweepNames } from './store-sweeping'
import type { Subject, WordsChoice } from './types'

/** Seconds: a long log is read once, and only the caller waits for it. */
const SECONDS = 300

/**
 * Erases a person in one transaction: their rows stay without a name, and their names are removed from
 * everything that the database holds. README.md says what remains, and why. It cannot be undone: nothing
 * is kept that could restore it.
 *
 * Refuses NOT_ALLOWED, MEMBER_UNKNOWN, ERASED_ALREADY, LAST_OWNER, NAME_NOT_TYPED when the typed name
 * is another than the one shown, NAMES_BUSY while an import or a publication is under way, and
 * LINES_UNCERTAIN where an editor has to publish a transcript anew first.
 */
export async function eraseMember(actor: Actor, input: ErasureInput): Promise<Outcome<undefined>> {
  return transaction(
    async (tx) => {
      if (!(await beginErasing(tx))) reject('NAMES_BUSY')
      const { person: subject, owners } = await lockPerson(tx, input.memberId)
      if (subject === null || !canHandleData(actor, subject)) reject('NOT_ALLOWED')
      requireRecentSignIn(actor)
      if (subject.status === 'ERASED') reject('ERASED_ALREADY')
      if (owners.includes(subject.id) && leavesNoOwner(owners, subject.id)) reject('LAST_OWNER')
      if (input.typed !== subject.displayName) {
        reject('NAME_NOT_TYPED', { name: subject.displayName }, 'typed')
      }
      await eraseSubject(tx, actor, subject, input.words)
      return undefined
    },
    { seconds: SECONDS },
  )
}

/**
 * Rooms whose erasing needs nothing but the member's ids, in this order; `eraseSubject` calls the others with
 * what they need besides. A room that begins to keep something about members joins here.
 */
const ERASING_ROOMS: readonly ((
  tx: Tx,
  erased: { readonly ids: readonly string[]; readonly at: Date },
) => Promise<void>)[] = [
  eraseCompliance,
  eraseReviews,
  eraseNaming,
  eraseRosterRows,
  eraseMatches,
  eraseClaims,
  eraseInvitations,
  eraseHistory,
  eraseCorrections,
  eraseWishes,
  eraseQuestions,
  eraseSpeaking,
  eraseSpeakChoices,
  eraseDuties,
  eraseCheckInWords,
]

async function eraseSubject(
  tx: Tx,
  actor: Actor,
  subject: Subject,
  words: WordsChoice,
): Promise<void> {
  const { id, ids, emails } = subject
  const instant = now()
  const at = toDate(instant)
  const names = await namesOf(tx, ids)
  const { people, companies } = await readKnownPeople(tx)
  const person = { key: id, ids, names }
  const known = knownWith(people, companies, person)
  const rewriter = rewriterOf(known.dictionary, id, emails)
  // Publications first: they find the person by the log, which is emptied next.
  if (words === 'TAKE_OUT') await takeOutWords(tx, actor, { ids, labels: names })
  else await takeVoice(tx, actor, { ids, labels: names })
  await hideNewNames(tx, actor, known.dictionary)
  await emptyMessagesOf(tx, ids, await listPublishedMedia(tx))
  await rewriteMessages(tx, rewriter)
  await eraseNewcomer(tx, actor, subject, { names, at: instant })
  await emptyPreviews(tx, rewriter.pattern)
  const erased = { ids, at }
  for (const erase of ERASING_ROOMS) await erase(tx, erased)
  await eraseAccess(tx, ids)
  await deleteMailTo(tx, emails)
  await renameLabels(tx, ids, lastingKey())
  await makeNameless(tx, erased, words === 'TAKE_OUT' ? 'LEFT_OUT' : 'ROLE')
  await membersMayBeGone(tx)
  await eraseDecidedNames(tx, rewriter.pattern)
  await sweepNames(tx, rewriter)
  await keepErasedNames(tx, id, hashesOf(lastingKey(), person, known), at)
  await record(tx, actor, {
    action: 'member.erased',
    subjectType: 'member',
    subjectId: id,
    facts: { words, rows: ids.length },
  })
}
