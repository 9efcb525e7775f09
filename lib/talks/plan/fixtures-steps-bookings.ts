import fc from 'fast-check'
import { readable } from '@/lib/db/transaction'
import { bookNight, releaseBooking } from '@/lib/talks/bookings/commands'
import { codeOf } from '@/lib/talks/fixtures'
import { Command, dateOf, type Real } from './fixtures-command'
import * as model from './fixtures-model'

/** What members do to the plan by themselves: they take evenings that are open, and give them back. */

/** Members take as many evenings as they like, and as far ahead as these tests look, also while a failure is made smaller. */
export async function openBookings(): Promise<void> {
  const terms = { atOnce: true, weeksAhead: 4000, daysBefore: 1, releaseDays: 1, perMember: 100 }
  await readable().bookingPolicy.create({
    data: { ...terms, version: 1, effectiveFrom: new Date('2000-01-01') },
  })
}

export const booking = fc.nat({ max: 2 }).map(
  (date) =>
    new Command(`book ${String(date)}`, async (said, real) => {
      const topic = `第 ${String(said.talks.length + 1)} 场`
      const code = model.book(said, topic, date)
      const words = { topic, summary: '', background: '' }
      const outcome = await bookNight(real.member, { date: dateOf(real, date), ...words })
      const added = said.talks.at(-1)
      if (outcome.ok && added !== undefined) {
        added.id = outcome.value.talkId ?? ''
        added.bookingId = outcome.value.bookingId
      }
      return [code, codeOf(outcome)]
    }),
)

export const releasing = fc.nat().map(
  (at) =>
    new Command(
      'release',
      async (said, { member }: Real) => {
        const booked = said.talks.filter(({ bookingId }) => bookingId !== null)
        const talk = booked[at % booked.length]
        if (talk === undefined) throw new Error('No evening is booked.')
        const { bookingId } = talk
        const code = model.release(talk, '出差')
        const release = { bookingId: bookingId ?? '', reason: '出差' }
        return [code, codeOf(await releaseBooking(member, release))]
      },
      (said) => said.talks.some(({ bookingId }) => bookingId !== null),
    ),
)
