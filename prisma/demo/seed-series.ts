import { savePart, tieSequel } from '@/lib/talks/series/commands'
import { tieChoices } from '@/lib/talks/series/queries'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { expectOk } from './outcomes'

/** Of the talks that were given, three are a series, and the next corrects the last of them. */
export async function tieTalks(community: DemoCommunity): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const given = (await tieChoices(organiser))?.talks.filter(({ state }) => state === 'HELD') ?? []
  const [correction, ...parts] = given.slice(0, 4)
  let seriesId = ''
  for (const [at, { id: talkId }] of parts.toReversed().entries()) {
    const name = at === 0 ? '入行三讲' : ''
    expectOk(await savePart(organiser, { talkId, seriesId, name, number: at + 1 }))
    seriesId = (await tieChoices(organiser))?.series[0]?.id ?? ''
  }
  const last = parts[0]
  if (correction === undefined || last === undefined) return
  const tie = { talkId: correction.id, ofId: last.id, kind: 'CORRECTION' } as const
  expectOk(await tieSequel(organiser, tie))
}
