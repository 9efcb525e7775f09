import { checkIn } from '@/lib/checkins/commands'
import { closeCheckIn } from '@/lib/checkins/commands-hosting'
import { createMember, createNight, type TestNight } from '@/lib/checkins/fixtures-database'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { DrawView } from '@/lib/draws/types'
import { now, toDate } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { listSpeakerDraw, openSpeakerDraw, revealSpeakerDraw } from './commands'
import { sayCouldSpeak } from './commands-choice'
import { findOfNight } from './store'
import type { SpeakerDrawRow } from './types'

export type DrawNight = TestNight & {
  readonly coordinator: MemberViewer
  readonly secondHost: MemberViewer
}

/** An evening whose check-in is open, with a coordinator and a second host. */
export async function createDrawNight(): Promise<DrawNight> {
  const night = await createNight({ opens: -10, closes: 20, ends: 120 })
  const { groupId } = night
  return {
    ...night,
    coordinator: await createMember(groupId, { roles: ['COORDINATOR'] }),
    secondHost: await createMember(groupId, { roles: ['COORDINATOR', 'HOST'] }),
  }
}

/** A member of long ago who checks in now, and says that they could speak. */
export async function createWilling({ groupId, id: nightId }: DrawNight): Promise<MemberViewer> {
  const member = await createOld(groupId)
  valueOf(await checkIn(member, nightId))
  valueOf(await sayCouldSpeak(member, { nightId, willing: true }))
  return member
}

/** A member who joined long ago. */
export async function createOld(groupId: string): Promise<MemberViewer> {
  const member = await createMember(groupId)
  const joinedAt = toDate(now().subtract({ hours: 24 * 400 }))
  await readable().member.update({ where: { id: member.memberId }, data: { joinedAt } })
  return member
}

export async function drawOf(nightId: string): Promise<SpeakerDrawRow> {
  const draw = await findOfNight(readable(), nightId)
  if (draw === null) throw new Error('There is no draw.')
  return draw
}

/** The draw of the evening, opened by its host and listed after the check-in closed. */
export async function createListed(night: DrawNight): Promise<SpeakerDrawRow> {
  valueOf(await openSpeakerDraw(night.host, { nightId: night.id }))
  valueOf(await closeCheckIn(night.host, night.id))
  const { id } = await drawOf(night.id)
  valueOf(await listSpeakerDraw(night.host, { id }))
  return drawOf(night.id)
}

export async function createRevealed(night: DrawNight): Promise<SpeakerDrawRow> {
  const { id } = await createListed(night)
  valueOf(await revealSpeakerDraw(night.host, { id }))
  return drawOf(night.id)
}

/** Those of the draw who were asked, in order, with their asks. */
export async function asksOf(speakerDrawId: string) {
  return readable().speakerDrawEntry.findMany({
    where: { speakerDrawId, askId: { not: null } },
    orderBy: { place: 'asc' },
    select: { memberId: true, place: true, ask: true },
  })
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

/**
 * A program of another author, from the description on the page alone, with nothing but Node's crypto: it reads what the
 * page publishes as JSON and prints the commitment, the digest of the list and the order.
 */
export const THIRD_PARTY = `
const { createHash, createHmac } = require('node:crypto')
const { seed, purpose, tickets, words, commitment } = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
const hash = (list) => {
  const h = createHash('sha256')
  for (const item of list) h.update(Buffer.from(item, 'utf8')).update(Buffer.from([10]))
  return h.digest('hex')
}
console.log(hash(['yehua-draw-2', seed, purpose]))
console.log(hash(['yehua-list-1', commitment, ...tickets]))
const ranks = tickets.map((ticket) => {
  const h = createHmac('sha256', Buffer.from(seed, 'hex'))
  for (const item of [...words, ticket]) h.update(Buffer.from(item, 'utf8')).update(Buffer.from([10]))
  return h.digest('hex') + ' ' + ticket
})
for (const line of ranks.sort()) console.log(line.split(' ')[1])
`

/** What the page publishes of a revealed draw, as that program reads it. */
export function published({ seed, purpose, tickets, words, commitment }: DrawView): string {
  return JSON.stringify({
    seed,
    purpose,
    tickets,
    words: words.map(({ word }) => word),
    commitment,
  })
}
