import { beforeEach, describe, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { asOf, instantAt } from '@/lib/shared/clock'
import {
  codeOf,
  createPlanFixture,
  nextWeekday,
  ZONE,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { tonight } from '@/lib/talks/view/queries'
import { freshDatabase } from '@/lib/testing/database'
import { askSpeaker } from './commands'
import { proposeEvening } from './commands-answer'
import { agreeToEvening } from './commands-desk'
import { askInput, makeAsk, sayYes, TOPIC } from './fixtures'
import { askedPage, newAsk } from './queries'

let plan: PlanFixture
/** The evening that is on, and the one after it. */
let on: PlanFixture['free']
let after: PlanFixture['free']

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  on = nextWeekday(plan.tonight.add({ days: 9 }))
  after = nextWeekday(on)
})

const at = <T>(clock: string, work: () => Promise<T>, date = on) =>
  asOf(instantAt(date, clock, ZONE), work)
const answerBy = () => after.add({ days: 3 })
const propose = (askId: string, date: PlanFixture['free']) =>
  proposeEvening(plan.member, { askId, link: '', date, topic: TOPIC })

describe('an evening that has begun', () => {
  it('is offered to no one, also after midnight', async () => {
    const askId = await at('12:00', () => makeAsk(plan, null, { answerBy: answerBy() }))
    const offered = async () => {
      const page = await askedPage(plan.member, { ask: askId, link: '' })
      const form = await newAsk(plan.coordinator, {})
      return [page?.others, form?.open].map((dates) => dates?.[0]?.toString())
    }
    const [first, second] = [on.toString(), after.toString()]
    expect(await at('19:29', offered)).toEqual([first, first])
    expect(await at('19:30', offered)).toEqual([second, second])
    expect(await at('01:00', offered, on.add({ days: 1 }))).toEqual([second, second])
  })

  it('is neither asked for, nor named, nor taken', async () => {
    const any = await at('12:00', () => makeAsk(plan, null, { answerBy: answerBy() }))
    await at('20:00', async () => {
      const asked = await askSpeaker(
        plan.coordinator,
        askInput(plan, on, { memberId: plan.speakerId }),
      )
      expect(codeOf(asked)).toBe('ASK_DATE_TAKEN')
      expect(codeOf(await propose(any, on))).toBe('NIGHT_GONE')
      expect(codeOf(await sayYes(plan.member, any, on))).toBe('NIGHT_GONE')
    })
    expect(await readable().talkAsk.findMany()).toMatchObject([{ state: 'OPEN', proposed: null }])
  })

  it('is not taken of several that were asked for; the others still are', async () => {
    const change = { date2: after, answerBy: after }
    const askId = await at('12:00', () => makeAsk(plan, on, change))
    await at('20:00', async () => {
      expect(codeOf(await sayYes(plan.member, askId, on))).toBe('NIGHT_GONE')
      expect(codeOf(await sayYes(plan.member, askId, after))).toBe('OK')
    })
  })

  it('is agreed to no more', async () => {
    const askId = await at('12:00', () => makeAsk(plan, after, { answerBy: after }))
    await at('12:00', async () => expect(codeOf(await propose(askId, on))).toBe('OK'))
    await at('20:00', async () => {
      expect(codeOf(await agreeToEvening(plan.coordinator, { askId }))).toBe('ASK_OVER')
    })
    expect(await readable().talk.count()).toBe(0)
  })
})

it('shows tonight as kept while a member is asked for it', async () => {
  await at('12:00', async () => {
    await makeAsk(plan, on, { answerBy: on })
    expect((await tonight(plan.coordinator, plan.groupId))?.night?.isKept).toBe(true)
  })
})
