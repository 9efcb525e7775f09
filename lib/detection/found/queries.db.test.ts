import { beforeEach, expect, test } from 'vitest'
import { changeVisitors } from '@/lib/communities/settings/commands'
import type { VisitorsInput } from '@/lib/communities/settings/schema'
import { readable } from '@/lib/db/transaction'
import { codeOf } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { correctFoundNight, reopenFoundNight } from './commands'
import { confirmFoundNight } from './commands-confirm'
import { createFoundNight, decisionOn, foundNightId, type FoundNightFixture } from './fixtures'
import { foundNight } from './queries'

let stage: FoundNightFixture
let id: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createFoundNight()
  id = await foundNightId()
})

const begin = async (foundVisibility: VisitorsInput['foundVisibility']) => {
  const visitors = { plan: true, speakers: true, archive: true, wishes: false }
  const input = { visitors, talkVisibility: 'PUBLIC', foundVisibility, applyBy: 'ANYONE' } as const
  expect(codeOf(await changeVisitors({ kind: 'console' }, input))).toBe('OK')
}
const offered = async () => (await foundNight(stage.editor, id))?.decision.visibility
const talks = async () => (await readable().talk.findMany()).map(({ visibility }) => visibility)

test('a found evening begins with what the community chose, members where it chose nothing', async () => {
  expect(await offered()).toBe('MEMBERS')
  await begin('KEPT')
  expect(await offered()).toBe('KEPT')
})

test('one that was corrected, and a talk that was confirmed, stay as they are when that changes', async () => {
  await correctFoundNight(stage.editor, id, await decisionOn(stage, id, { visibility: 'MEMBERS' }))
  await begin('PUBLIC')
  expect(await offered()).toBe('MEMBERS')
  expect(codeOf(await confirmFoundNight(stage.editor, id, await decisionOn(stage, id, {})))).toBe(
    'OK',
  )
  expect(await talks()).toEqual(['MEMBERS'])
  await begin('KEPT')
  expect(await talks()).toEqual(['MEMBERS'])
  expect(codeOf(await reopenFoundNight(stage.editor, id))).toBe('OK')
  expect(await offered()).toBe('MEMBERS')
})
