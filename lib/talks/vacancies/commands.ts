import { record } from '@/lib/audit/record'
import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { hostOf } from '@/lib/duties/commands-host'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { readHolders } from '@/lib/members/store'
import { queueNightChanged } from '@/lib/nights/jobs'
import { changeNight, lockNight, lockPlan } from '@/lib/nights/store'
import { now } from '@/lib/shared/clock'
import { vacancyMail } from './rules-mail'
import * as store from './store'
import type { GoneDuty } from './types'

/**
 * Opens the places of speakers and hosts who are no longer here, on evenings that have not begun: the talk
 * stays where it stands, and who plans hears of it in one mail. An evening that has begun keeps its people.
 * Doing it again finds nothing.
 */
export async function vacatePlanned(): Promise<void> {
  const outcome = await transaction(async (tx) => {
    const at = now()
    const found = await store.listGoneDuties(tx, at)
    const groups = new Set(found.map(({ groupId }) => groupId))
    for (const groupId of [...groups].toSorted()) await lockPlan(tx, groupId)
    // As it stands under the plans' locks: a coordinator may have been quicker, or the member came back.
    const duties = (await store.listGoneDuties(tx, at)).filter(({ groupId }) => groups.has(groupId))
    for (const duty of duties) await vacate(tx, duty)
    if (duties.length > 0) await notifyPlanners(tx, duties)
    return undefined
  })
  if (!outcome.ok) throw new Error(`No place was opened: ${outcome.refusal.code}`)
}

async function vacate(tx: Tx, { duty, talkId, nightId, date }: GoneDuty): Promise<void> {
  if (duty === 'SPEAKER') await store.emptySpeaker(tx, talkId)
  else if (nightId !== null) await leaveToDuty(tx, nightId)
  await record(
    tx,
    { kind: 'system' },
    {
      action: duty === 'SPEAKER' ? 'talk.speaker-gone' : 'talk.host-gone',
      subjectType: 'talk',
      subjectId: talkId,
      facts: { date: date?.toString() ?? null },
    },
  )
  if (nightId !== null) await queueNightChanged(tx, nightId)
}

/** Who has the duty leads it, if anyone does. */
async function leaveToDuty(tx: Tx, nightId: string): Promise<void> {
  const host = await hostOf(tx, await lockNight(tx, nightId), null)
  await changeNight(tx, nightId, { ...host, hostFromLog: false })
}

async function notifyPlanners(tx: Tx, duties: readonly GoneDuty[]): Promise<void> {
  const { name: community, timeZone, locale: preferred } = await readSettings(tx)
  const planners = await readHolders(tx, ['COORDINATOR', 'ORGANISER', 'OWNER'], now())
  for (const { email, locale } of planners) {
    const language = isLocale(locale) ? locale : preferred
    await queueMail(tx, vacancyMail(language, { to: email, community, timeZone, duties }))
  }
}
