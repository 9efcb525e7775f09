import { get, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { dice } from '@/prisma/demo/random'
import { createEvening, createMember } from './support/fixtures/evenings'
import { expect, test } from './support/test'

const ABORTED = 200
const AT_ONCE = 20
/** Streams that one member holds at most. */
const PER_MEMBER = 8
/** A client goes at some moment between its request and so many milliseconds after: before the answer, or amid it. */
const LATEST = 40

test(`gives back the live places of a member whose ${String(ABORTED)} connections broke off`, async ({
  baseURL,
}) => {
  test.slow()
  const { groupId, nightId } = await createEvening()
  const cookie = await sessionIn(groupId)
  const address = `${baseURL ?? ''}/api/live/night/${nightId}`
  const open = () => get(address, { headers: { cookie, accept: 'text/event-stream' } })
  const { between } = dice(ABORTED)
  let left = ABORTED
  const lane = async () => {
    for (; left > 0; left -= 1) {
      const request = open().on('error', () => undefined)
      await wait(between(0, LATEST))
      request.destroy()
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  const all = () => allAnswered(PER_MEMBER, open)
  await expect.poll(all, { timeout: 30_000 }).toEqual([200])
})

/** Opens so many streams at once and answers with which statuses, each once; then they are closed. */
async function allAnswered(count: number, open: () => ClientRequest): Promise<number[]> {
  const requests = Array.from({ length: count }, open)
  const statuses = await Promise.all(requests.map(statusOf))
  for (const request of requests) request.destroy()
  return [...new Set(statuses)]
}

function statusOf(request: ClientRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    request.once('response', (answer: IncomingMessage) => {
      answer.on('error', () => undefined)
      resolve(answer.statusCode ?? 0)
    })
    request.once('error', reject)
  })
}

async function sessionIn(groupId: string): Promise<string> {
  const { id: memberId } = await createMember({ groupId })
  const token = newToken()
  const expiresAt = toDate(now().add({ hours: 1 }))
  await readable().session.create({ data: { memberId, tokenHash: hashToken(token), expiresAt } })
  return `${sessionCookieName(false)}=${token}`
}
