import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { fold } from '@/lib/search/fold'
import { now, toDate } from '@/lib/shared/clock'
import { ensureFirstRule } from '@/lib/naming/rules/commands'
import { judgeNamesJob } from '@/lib/naming/verdicts/jobs'
import { DEFAULT_NICKNAME_TEMPLATE } from '@/lib/naming/nickname/rules'
import type { DraftInput } from './schema'

/** What the room's database tests are made of. Names are invented. */

export const CONSOLE: Actor = { kind: 'console' }
export const VISITOR: Actor = { kind: 'visitor' }

/** As many days ago, or ahead when negative. */
export const daysAgo = (days: number): Temporal.Instant => now().subtract({ hours: 24 * days })

/** A community whose first rule has been in force for so many days. Answers its group. */
export async function createCommunity(days: number): Promise<string> {
  const { id } = await readable().group.create({ data: { name: '试群' } })
  await readable().community.create({ data: { name: '晚灯', setUpAt: new Date(0) } })
  await transaction((tx) => ensureFirstRule(tx, toDate(daysAgo(days))))
  return id
}

type Held = { readonly from: Temporal.Instant; readonly until?: Temporal.Instant }

export async function createMember(
  groupId: string,
  ...nicknames: readonly (Held & { readonly text: string })[]
): Promise<string> {
  const { id } = await readable().member.create({
    data: {
      displayName: nicknames.at(-1)?.text ?? '沈知远',
      groupId,
      names: {
        create: nicknames.map(({ text, from, until }) => ({
          kind: 'GROUP_NICKNAME' as const,
          text,
          folded: fold(text),
          source: 'profile',
          heldFrom: toDate(from),
          heldTo: until === undefined ? null : toDate(until),
        })),
      },
    },
  })
  return id
}

/** One member with each nickname; two statements, however many. */
export async function createMembers(
  groupId: string,
  nicknames: readonly string[],
  from: Temporal.Instant,
): Promise<void> {
  const members = await readable().member.createManyAndReturn({
    data: nicknames.map((displayName) => ({ displayName, groupId })),
    select: { id: true, displayName: true },
  })
  await readable().memberName.createMany({
    data: members.map(({ id, displayName }) => ({
      memberId: id,
      kind: 'GROUP_NICKNAME',
      text: displayName,
      folded: fold(displayName),
      source: 'profile',
      heldFrom: toDate(from),
    })),
  })
}

export function actorOf(memberId: string, groupId: string, ...roles: 'ORGANISER'[]): Actor {
  const displayName = '沈知远'
  return signedIn({ memberId, groupId, displayName, roles })
}

/** The default rule with another order or other parts. */
export function draftInput(change: Partial<DraftInput> = {}): DraftInput {
  const template = {
    parts: DEFAULT_NICKNAME_TEMPLATE.parts.map((one) => ({ ...one })),
    separator: '-' as const,
    longest: 16,
  }
  return { template, reminderLimit: 2, announcement: { zh: '', en: '' }, note: '', ...change }
}

/** A draft that asks for the name alone. */
export const NAME_ONLY: Partial<DraftInput> = {
  template: { parts: [{ part: 'name', required: true }], separator: '-', longest: 16 },
}

export async function judgeAllQueued(): Promise<void> {
  await drainJobs([judgeNamesJob])
}

/** Every stored verdict, by nickname, version of the rule and version of the knowledge. */
export async function storedVerdicts(): Promise<string[]> {
  const rows = await readable().nicknameVerdict.findMany({
    include: { name: true, rule: true },
  })
  return rows
    .map(
      ({ name, rule, verdict, knowledge }) =>
        `${name.text} v${String(rule.version)} ${verdict} k${String(knowledge)}`,
    )
    .toSorted()
}
