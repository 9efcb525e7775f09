import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, expect, it } from 'vitest'
import { createNight } from '@/lib/checkins/fixtures-database'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { answeredAsTap } from './api/check-in/fast'
import { warmUp } from './warm'

beforeEach(freshDatabase)

it('asks for the pages of an evening and taps, and changes nothing', async () => {
  await createNight({ opens: -5, closes: 10 })
  const asked: string[] = []
  const answers = new Set<number>()
  const server = createServer((request, response) => {
    asked.push(`${String(request.method)} ${String(request.url)}`)
    response.once('finish', () => answers.add(response.statusCode))
    if (!answeredAsTap(request, response)) response.writeHead(204).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await warmUp({ address: () => ({ host: '127.0.0.1', port }), later: 0 })
  server.close()
  expect(new Set(asked)).toEqual(
    new Set(['GET /tonight', 'GET /api/live/night/none', 'POST /api/check-in']),
  )
  // The taps were read as ours, and no member was found behind them.
  expect(answers).toEqual(new Set([204, 401]))
  expect(await readable().checkIn.count()).toBe(0)
})

it('gives up quietly where no server answers', async () => {
  await warmUp({ address: () => ({ host: '127.0.0.1', port: 1 }), later: 0 })
})
