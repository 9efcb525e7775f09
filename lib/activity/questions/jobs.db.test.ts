import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { createPlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { refreshQuestionsJob, sweepQuestionsJob } from './jobs'

let talkId: string

beforeEach(async () => {
  await freshDatabase()
  const stage = await createPlanFixture()
  const media = { sha256: 'a', mimeType: 'image/webp', width: 800, height: 600 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
})

const asked = async () =>
  (
    await readable().logQuestion.findMany({
      select: { message: { select: { text: true } } },
      orderBy: { at: 'asc' },
    })
  ).map(({ message }) => message.text)

it('finds the questions of a talk that was cut before, and finds no more the second time', async () => {
  await sweepQuestionsJob.work({})
  const first = await asked()
  expect(first.length).toBeGreaterThan(0)
  expect(first.every((text) => /[？?]$/u.test(text))).toBe(true)
  await refreshQuestionsJob.work({ talkId })
  expect(await asked()).toEqual(first)
})

it('forgets the questions of a cut that is taken back', async () => {
  await refreshQuestionsJob.work({ talkId })
  await readable().transcript.deleteMany({ where: { talkId } })
  await refreshQuestionsJob.work({ talkId })
  expect(await asked()).toEqual([])
})

it('finds nothing to do for a talk that is gone', async () => {
  await readable().talk.delete({ where: { id: talkId } })
  await refreshQuestionsJob.work({ talkId })
  expect(await asked()).toEqual([])
})
