import { readSettings } from '@/lib/communities/queries'
import { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { publishedRules } from './store-rules'
import { now, toInstant } from '@/lib/shared/clock'
import { canJudge, canWorkOnNames } from './policy'
import { misreadsIn } from './queries-misreads'
import { judgedTimes, type RuleTime } from './rules-breach'
import { momentOf, type Moment } from './rules-cases'
import { findCases } from './store-cases'
import { dayOf, findRecord, momentOrNull, nicknamesOf, type RecordRow } from './store-record'
import { messagesOf } from './store-reminders'
import { namesOf } from './store-work'
import type { GivenReminder, HeldNickname, NameRecord } from './types-record'
import type { NameCase } from './types'

/** The evidence about one member's name; null for all but organisers, and for an unknown member. */
export async function nameRecord(viewer: Viewer, memberId: string): Promise<NameRecord | null> {
  if (!canWorkOnNames(viewer)) return null
  const db = readable()
  const [row, rules, { timeZone }] = await Promise.all([
    findRecord(db, memberId),
    publishedRules(db),
    readSettings(db),
  ])
  if (row === null) return null
  const moment = momentOf(now(), timeZone)
  const [[present = null], names] = await Promise.all([
    findCases(db, moment, [memberId]),
    namesOf(db, actorsOf(row)),
  ])
  const misreads = await misreadsIn(viewer, present === null ? [] : [present])
  const inForce = rules.filter(({ from }) => begun(from, moment)).at(-1)
  const who = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    memberId,
    displayName: row.displayName,
    status: row.status,
    present,
    misread: present === null ? null : (misreads.get(memberId) ?? null),
    groupName: row.group.name,
    ruleVersion: inForce?.version ?? null,
    reminderLimit: inForce?.reminderLimit ?? 0,
    nicknames: nicknames(row, rules, moment),
    reminders: reminders(row, who, present, inForce?.id),
    exemptions: row.exemptions.map(({ id, until, reason, ...one }) => ({
      id,
      reason,
      until: dayOf(until),
      grantedAt: toInstant(one.grantedAt),
      grantedBy: who(one.grantedById),
      liftedAt: momentOrNull(one.liftedAt),
      liftedBy: who(one.liftedById),
      holds: one.liftedAt === null && (until === null || !isPast(dayOf(until), moment)),
    })),
    decisions: row.decisions.map(({ round, choice, reason, ...one }) => ({
      round,
      choice,
      reason,
      decidedAt: toInstant(one.decidedAt),
      decidedBy: who(one.decidedById),
      undoneAt: momentOrNull(one.undoneAt),
      undoneBy: who(one.undoneById),
    })),
    round: row.decisions[0]?.round ?? 0,
    mayJudge: canJudge(viewer, memberId),
  }
}

type Rule = RuleTime & { readonly version: number; readonly reminderLimit: number }

function nicknames(row: RecordRow, rules: readonly Rule[], { now }: Moment): HeldNickname[] {
  const versions = new Map(rules.map(({ id, version }) => [id, version]))
  const held = nicknamesOf(row)
  const times = judgedTimes(held, rules, now)
  return held.map(({ findings, ...name }) => ({
    ...name,
    verdicts: times
      .filter(({ nameId }) => nameId === name.id)
      .map(({ ruleId, from, until }) => ({
        from,
        until,
        ruleVersion: versions.get(ruleId) ?? 0,
        finding: findings.get(ruleId) ?? null,
      })),
  }))
}

function reminders(
  row: RecordRow,
  who: (id: string | null) => string | null,
  present: NameCase | null,
  ruleId: string | undefined,
): GivenReminder[] {
  const decided = row.decisions.find(({ undoneAt }) => undoneAt === null)?.decidedAt
  return row.reminders.map(({ id, day, sentAt, via, nickname, missing, batch, ...one }) => {
    const at = toInstant(sentAt)
    const inCase = present !== null && Temporal.Instant.compare(at, present.since) >= 0
    const messages = batch === null ? [] : messagesOf(batch.messages)
    const message = messages.find(({ memberIds }) => memberIds.includes(row.id))
    return {
      id,
      via,
      nickname,
      missing,
      sentAt: at,
      sentBy: who(one.sentById),
      day: dayOf(day) ?? Temporal.PlainDate.from('1970-01-01'),
      ruleVersion: one.rule.version ?? 0,
      text: via === 'PASTED' ? (message?.text ?? null) : null,
      counts: inCase && one.ruleId === ruleId && (decided === undefined || sentAt >= decided),
    }
  })
}

function actorsOf({ reminders, exemptions, decisions }: RecordRow): string[] {
  const ids = [
    ...reminders.map(({ sentById }) => sentById),
    ...exemptions.flatMap(({ grantedById, liftedById }) => [grantedById, liftedById]),
    ...decisions.flatMap(({ decidedById, undoneById }) => [decidedById, undoneById]),
  ]
  return [...new Set(ids.filter((id) => id !== null))]
}

function begun(from: Temporal.Instant, { now }: Moment): boolean {
  return Temporal.Instant.compare(from, now) <= 0
}

function isPast(day: Temporal.PlainDate | null, { today }: Moment): boolean {
  return day !== null && Temporal.PlainDate.compare(day, today) < 0
}
