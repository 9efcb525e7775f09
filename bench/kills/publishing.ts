import { readable } from '@/lib/db/transaction'
import { toDate } from '@/lib/shared/clock'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { Temporal } from 'temporal-polyfill'
import type { KilledApp } from './app'
import { orThrow } from './importing'
import { postAction } from './post-action'
import { createOwner } from './sessions'
import type { Step, Trial } from './types'

const CONSOLE = { kind: 'console' } as const
const MESSAGES = 300
const DAY = '2026-05-18'
const SPEAKER = '沈知远-青舟支付-产品'

/** An editor presses "publish": the lines are read by everybody, all of them, or it was not published. */
export function publishing(): Step {
  let draft: Promise<Draft> | undefined
  return {
    name: 'publishing a transcript',
    tables: ['TranscriptLine', 'AuditRecord'],
    begin: async (app) => {
      draft ??= createDraft()
      const { talkId, cookie, lines } = await draft
      await withdrawTranscript(CONSOLE, talkId)
      return trialOf(app, { talkId, cookie, lines })
    },
  }
}

type Draft = { readonly talkId: string; readonly cookie: string; readonly lines: number }

/** A talk with a draft; published and withdrawn once, to know how many lines it has. */
async function createDraft(): Promise<Draft> {
  const { groupId, memberId, cookie } = await createOwner()
  const messages = Array.from({ length: MESSAGES }, (_, at) => ({
    at: Temporal.PlainTime.from('19:30')
      .add({ seconds: at * 5 })
      .toString(),
    label: SPEAKER,
    text: `对账差异的第 ${String(at)} 种`,
  }))
  const people = await logMessages(groupId, DAY, messages)
  const personId = people.get(SPEAKER) ?? ''
  const db = readable()
  await db.logPerson.update({ where: { id: personId }, data: { memberId } })
  const at = (clock: string) =>
    toDate(Temporal.ZonedDateTime.from(`${DAY}T${clock}[Asia/Shanghai]`).toInstant())
  const night = await db.night.create({
    data: {
      groupId,
      date: new Date(`${DAY}T00:00:00Z`),
      checkInOpensAt: at('19:15'),
      checkInClosesAt: at('19:30'),
      startsAt: at('19:30'),
      questionsAt: at('20:00'),
      endsAt: at('21:00'),
    },
  })
  const cut = {
    speakerPersonId: personId,
    startsAt: at('19:30'),
    endsAt: at('20:00'),
    questionsAt: at('20:00'),
    questionsEndAt: at('20:30'),
  }
  const talk = await db.talk.create({
    data: {
      groupId,
      nightId: night.id,
      topic: '对账差错的来路',
      speakerId: memberId,
      state: 'HELD',
      transcript: { create: cut },
    },
  })
  const { lines } = orThrow(await publishTranscript(CONSOLE, talk.id))
  return { talkId: talk.id, cookie, lines }
}

function trialOf(app: KilledApp, { talkId, cookie, lines }: Draft): Trial {
  let acknowledged = false
  const press = async () => {
    const done = await postAction(app.origin, {
      path: `/talks/${talkId}/draft`,
      action: 'talks/[id]/draft/actions.ts publish',
      fields: { talkId },
      cookie,
    })
    acknowledged = done || acknowledged
  }
  let partly = 0
  const isWhole = async () => {
    const [row] = await app.query<{ state: string; lines: number; records: number }>(
      `SELECT t."state"::text AS state,
         (SELECT count(*)::int FROM "TranscriptLine" l WHERE l."transcriptId" = t."id") AS lines
       FROM "Transcript" t WHERE t."talkId" = $1`,
      [talkId],
    )
    const published = row?.state === 'PUBLISHED'
    if ((published && row.lines !== lines) || (!published && (row?.lines ?? 0) > 0)) partly = 1
    return published && row.lines === lines
  }
  let first: Promise<void> | undefined
  return {
    start: () => (first = press().catch(() => undefined)),
    // Who got no answer looks at the draft again, and presses where it is not published.
    isDone: async () => {
      await first
      if (await isWhole()) return true
      if (acknowledged) return false
      await press()
      return isWhole()
    },
    check: async () => ({ lost: acknowledged && !(await isWhole()) ? 1 : 0, half: partly }),
  }
}
