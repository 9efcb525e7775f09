import { beforeEach, expect, test } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import { importLog } from '@/lib/logs/import/commands'
import { freshDatabase } from '@/lib/testing/database'
import { proposeNights } from '@/lib/detection/found/commands-propose'
import { undoImport } from './commands'

const CONSOLE = { kind: 'console' } as const

beforeEach(freshDatabase)

test('a night is proposed no more once the import that showed it is taken back', async () => {
  for (const day of ['18', '25']) {
    await importLog(CONSOLE, sourceOf(writeMessage(`2026-05-${day} 19:30:00`, '苏禾', '开始')))
  }
  const [first, second] = await readable().source.findMany({ orderBy: { firstDay: 'asc' } })
  const groupId = first?.groupId ?? ''
  for (const day of ['18', '25']) {
    await readable().foundNight.create({
      data: { groupId, date: new Date(`2026-05-${day}`), facts: {} },
    })
  }
  const days = async () =>
    (await readable().foundNight.findMany()).map(({ date }) => date.toISOString().slice(0, 10))
  await undoImport(CONSOLE, second?.id ?? '')
  await proposeNights(CONSOLE, groupId)
  expect(await days()).not.toContain('2026-05-25')
  await undoImport(CONSOLE, first?.id ?? '')
  await proposeNights(CONSOLE, groupId)
  expect(await days()).toEqual([])
})
