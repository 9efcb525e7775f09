import { transaction, type Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { toDate, toInstant } from '@/lib/shared/clock'
import { approveIn, mailHolders } from '@/lib/claims/commands-approve'
import { claimTopic } from '@/lib/claims/rules'
import { codesIn } from '@/lib/claims/rules-codes'
import type { Judgement, Sighting } from '@/lib/claims/types'
import { doubtsAfter, judgeClaim } from './rules'
import * as store from './store'

export type Found = { readonly proven: number; readonly doubtful: number }

/** Clocks differ; see rules.ts. */
const EARLIER_MINUTES = 5

/** Looks for the codes of open claims in all that was said since the oldest of them was made. */
export async function proveClaims(): Promise<Found> {
  const outcome = await transaction(
    async (tx) => {
      await store.lockClaims(tx)
      const claims = await store.readOpenClaims(tx)
      const [oldest] = claims
      if (oldest === undefined) return { proven: 0, doubtful: 0 }
      const since = toDate(oldest.createdAt.subtract({ minutes: EARLIER_MINUTES }))
      const sightings = await sightingsSince(tx, since, new Set(claims.map(({ code }) => code)))
      return keepJudged(tx, claims, sightings, 'LOG')
    },
    { seconds: 120 },
  )
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/**
 * A step of reading the log or pasted lines: proves what is proven and keeps every doubt. What was doubtful in
 * pasted lines stays for an organiser: the log need not hold those lines. What was doubtful in the log, or in lines
 * pasted before, is weighed with what is pasted now.
 */
export async function keepJudged(
  tx: Tx,
  claims: readonly store.OpenClaim[],
  sightings: readonly Sighting[],
  seenIn: 'LOG' | 'PASTE',
): Promise<Found> {
  const byCode = new Map<string, Sighting[]>()
  for (const one of sightings) byCode.set(one.code, [...(byCode.get(one.code) ?? []), one])
  const judged = claims.flatMap((claim) => {
    if (claim.state === 'SAID' && claim.seenIn === 'PASTE' && seenIn === 'LOG') return []
    const judgement = judgeClaim(claim, byCode.get(claim.code) ?? [])
    if (judgement === null) return []
    const doubts = seenIn === 'LOG' ? judgement.doubts : doubtsAfter(claim.before, judgement)
    return [{ claim, judgement: { ...judgement, doubts } }]
  })
  await store.keepSaid(
    tx,
    judged.map(({ claim, judgement }) => ({
      id: claim.id,
      saidAt: judgement.saidAt === null ? null : toDate(judgement.saidAt),
      seenIn,
      messageId: judgement.messageId,
      doubts: judgement.doubts,
    })),
  )
  const sure = judged.filter(({ judgement }) => judgement.doubts.length === 0)
  const proven = await approveIn(
    tx,
    { kind: 'system' },
    sure.map(({ claim }) => claim.id),
  )
  const doubtful = judged.filter(({ judgement }) => judgement.doubts.length > 0)
  await sayDoubts(tx, doubtful.filter(isNew))
  return { proven, doubtful: doubtful.length }
}

type Judged = { readonly claim: store.OpenClaim; readonly judgement: Judgement }

function isNew({ claim, judgement }: Judged): boolean {
  return claim.state === 'OPEN' || judgement.doubts.join() !== claim.before.join()
}

async function sayDoubts(tx: Tx, doubtful: readonly Judged[]): Promise<void> {
  for (const { claim } of doubtful) await broadcast(tx, claimTopic(claim.id))
  const first = doubtful.filter(({ claim }) => claim.state === 'OPEN')
  const memberIds = [...new Set(first.map(({ claim }) => claim.memberId))]
  await mailHolders(tx, 'asked', await store.readHolders(tx, memberIds))
}

async function sightingsSince(
  tx: Tx,
  since: Date,
  codes: ReadonlySet<string>,
): Promise<Sighting[]> {
  const messages = await store.readSaid(tx, since)
  const said = messages.flatMap((message) =>
    codesIn(message.text)
      .filter(({ code }) => codes.has(code))
      .map((one) => ({ ...one, message })),
  )
  const labelIds = said.flatMap(({ message }) => message.labelId ?? [])
  const pasts = await store.readPasts(tx, [...new Set(labelIds)])
  return said.map(({ code, alone, message }) => ({
    code,
    alone,
    groupId: message.groupId,
    at: toInstant(message.at),
    byMinute: message.precision === 'MINUTE',
    messageId: message.id,
    trusted: message.trusted,
    speaker: speakerOf(message, pasts.get(message.labelId ?? '')),
  }))
}

/** An author of the log as a rule weighs them. */
export function speakerOf(
  author: Pick<store.LabelAuthor, 'label' | 'isExporter' | 'memberId' | 'linkedAt'>,
  past: store.LabelPast | undefined,
): Sighting['speaker'] {
  const { label, isExporter, memberId, linkedAt } = author
  return {
    label,
    isExporter,
    memberId,
    linkedAt: linkedAt === null ? null : toInstant(linkedAt),
    firstAt: past?.firstAt == null ? null : toInstant(past.firstAt),
    isShared: past?.isShared ?? false,
  }
}
