import { newApplicantKey, type ApplicantToken } from '@/lib/auth/applicants/keys'
import { mailboxOf } from '@/lib/auth/links/rules-mailbox'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { acceptedKeys } from '@/lib/auth/secret'
import type { Actor } from '@/lib/auth/types'
import { readCommunity } from '@/lib/communities/queries'
import { groupExists } from '@/lib/communities/store'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { enqueue } from '@/lib/jobs/queue'
import { mailReachesPeople } from '@/lib/mail/transport'
import { ruleAt } from '@/lib/naming/queries'
import { composeNickname, nicknameFor } from '@/lib/naming/rules/rules-template'
import type { RuleView } from '@/lib/naming/rules/types'
import { takeLink } from '@/lib/referrals/commands'
import { foldedMeant } from '@/lib/referrals/rules-folding'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, unwrap, type Outcome } from '@/lib/shared/outcome'
import { mailProof } from '@/lib/applications/jobs-kinds'
import { formAge } from './rules-form-time'
import { APPLYING } from './rules-limits'
import { suspicionsOf, MIN_COMPARED } from './rules-spam'
import type { ApplyInput } from './schema'
import { insertEvent } from '@/lib/applications/store'
import * as store from './store'

export type ApplyContext = {
  readonly locale: Locale
  /** Who asks, for the limits: `clientOf`. */
  readonly client: string
}

/**
 * A visitor wants to join. With a member's link, the link is used up in the same transaction: of two
 * who send one link, one applies. The answer is the same no matter whose address it is; only the mail
 * differs. Answers what lets this browser look after the application.
 * Refusals: APPLY_AS_MEMBER, NO_MAIL, APPLY_BY_REFERRAL, TOO_MANY_TRIES {minutes}, LINK_USED_UP, GROUP_NOT_CHOSEN, GROUP_UNKNOWN,
 * RULE_NOT_ACKNOWLEDGED, RULE_CHANGED {version}, COMPOSED_NICKNAME_TOO_LONG {length, max}.
 */
export async function applyToJoin(
  actor: Actor,
  input: ApplyInput,
  { locale, client }: ApplyContext,
): Promise<Outcome<ApplicantToken>> {
  if (actor.kind === 'member') return refuse('APPLY_AS_MEMBER')
  const mail = mailReachesPeople()
  if (!mail && input.link === null) return refuse('NO_MAIL')
  const turn = await checkRateLimits(client, input)
  if (!turn.ok) return turn
  const many = !(await countAttempt(APPLYING.manyByClient, client)).ok
  return transaction(async (tx) => {
    if (input.link === null) await requireOpen(tx)
    const at = toDate(now())
    const rule = await ruleAt(tx, now())
    requireAcknowledged(rule, input)
    const { about, topic, email } = input
    const text = textOf(input, rule)
    const taken = input.link === null ? null : await takeLink(tx, input.link)
    const groupId = taken?.groupId ?? (await requireGroup(tx, input.groupId))
    const sent = {
      text,
      trap: input.website,
      took: formAge(input.began, now(), acceptedKeys()),
      many,
    }
    const applicationId = await store.insertApplication(tx, {
      ...text,
      ...foldedMeant(text),
      about,
      topic,
      email,
      locale,
      groupId,
      state: mail ? 'PROVING' : 'WAITING',
      ruleId: rule?.id ?? null,
      acknowledgedAt: rule === null ? null : at,
      referralId: taken?.referralId ?? null,
      suspicions: suspicionsOf({
        ...sent,
        copied: await isCopied(tx, input),
        linked: taken !== null,
      }),
      submittedAt: at,
      stateAt: at,
    })
    await insertEvent(tx, { applicationId, kind: 'SUBMITTED', text: '', byId: null, at })
    if (mail) await enqueue(tx, mailProof, { applicationId })
    return newApplicantKey(tx, { applicationId, kind: 'SESSION' })
  })
}

/**
 * What an applicant wrote, with the nickname that the parts make where none was written. Rejects with
 * COMPOSED_NICKNAME_TOO_LONG {length, max}.
 */
export function textOf(
  input: Pick<
    ApplyInput,
    'name' | 'company' | 'position' | 'city' | 'nickname' | 'about' | 'topic'
  >,
  rule: RuleView | null,
) {
  const { name, company, position, city, about, topic } = input
  const parts = { name, company, role: position, city }
  const composed = rule === null ? name : composeNickname(parts, rule.template)
  const nickname = unwrap(nicknameFor(input.nickname, composed))
  return { name, company, position, city, nickname, about, topic }
}

const LATELY_HOURS = 30 * 24

/** Whether another applicant sent the same words about themselves lately. */
export async function isCopied(
  tx: Tx,
  { about, email }: { readonly about: string; readonly email: string },
): Promise<boolean> {
  const since = toDate(now().subtract({ hours: LATELY_HOURS }))
  return about.length >= MIN_COMPARED && (await store.wasCopied(tx, { about, email, since }))
}

/** A flood without links turns away no applicant whom a member sent. */
async function checkRateLimits(
  client: string,
  { email, link }: ApplyInput,
): Promise<Outcome<undefined>> {
  const byClient = await countAttempt(APPLYING.byClient, client)
  if (!byClient.ok) return byClient
  const byAddress = await countAttempt(APPLYING.byAddress, mailboxOf(email))
  if (!byAddress.ok || link !== null) return byAddress
  return countAttempt(APPLYING.byCommunity, 'all')
}

/** Without a link one applies only where the community takes such applications. */
async function requireOpen(tx: Tx): Promise<void> {
  if ((await readCommunity(tx))?.applyBy === 'REFERRAL') reject('APPLY_BY_REFERRAL')
}

/** What is acknowledged is the rule that was shown, and that is the one in force. */
function requireAcknowledged(rule: RuleView | null, input: ApplyInput): void {
  if (rule === null) return
  if (input.ruleId !== rule.id) reject('RULE_CHANGED', { version: rule.version })
  if (input.acknowledged === undefined) reject('RULE_NOT_ACKNOWLEDGED', {}, 'acknowledged')
}

async function requireGroup(tx: Tx, groupId: string | null): Promise<string> {
  if (groupId === null) return reject('GROUP_NOT_CHOSEN', {}, 'groupId')
  if (!(await groupExists(tx, groupId))) return reject('GROUP_UNKNOWN', {}, 'groupId')
  return groupId
}
