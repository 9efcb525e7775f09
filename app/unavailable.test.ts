import { Agent, createServer, request, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { noteTrouble } from '@/lib/db/trouble'
import { answerUnavailable } from './unavailable'

let server: Server
let agent: Agent
let handle: RequestListener

beforeEach(async () => {
  // One connection, so that a byte too many on it would spoil the next answer.
  agent = new Agent({ keepAlive: true, maxSockets: 1 })
  server = createServer((incoming, response) => {
    answerUnavailable(incoming, response, { read: 0.2, change: 0.2 })
    handle(incoming, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  agent.destroy()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const lost = () => noteTrouble(new Error('Connection terminated unexpectedly'))
const PEOPLE = { accept: 'text/html,*/*', 'accept-language': 'en' }

async function ask(headers: Readonly<Record<string, string>>, method = 'GET') {
  const { port } = server.address() as AddressInfo
  return new Promise<{ status: number; retry: string | undefined; body: string }>(
    (resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', agent, method, headers }, (answer) => {
        let body = ''
        answer.on('data', (piece: Buffer) => (body += piece.toString()))
        answer.on('end', () => {
          const { statusCode: status = 0, headers: got } = answer
          resolve({ status, retry: got['retry-after'], body })
        })
      })
      sent.on('error', reject).end()
    },
  )
}

/** As Next does: the status, then piece by piece. */
const fault: RequestListener = (_incoming, response) => {
  lost()
  response.statusCode = 500
  response.setHeader('content-type', 'text/plain')
  response.write('a secret ')
  response.setHeader('x-late', 'yes')
  response.end('of the fault')
}
const well: RequestListener = (_incoming, response) => void response.end('well')

describe('a request that fails because the database is away', () => {
  it('is answered with 503 and a page in the language of the reader, and nothing else', async () => {
    handle = fault
    const english = await ask(PEOPLE)
    expect(english).toMatchObject({ status: 503, retry: '5' })
    expect(english.body).toContain('Back in a moment')
    expect(english.body).not.toContain('secret')
    expect((await ask({ ...PEOPLE, 'accept-language': 'zh' })).body).toContain('马上回来')
    handle = well
    expect(await ask(PEOPLE)).toEqual({ status: 200, retry: undefined, body: 'well' })
  })

  it('says after a change that it may not have been saved', async () => {
    handle = fault
    expect((await ask(PEOPLE, 'POST')).body).toContain('may not have been saved')
  })

  it('gives a script the body that it knows, under the same status', async () => {
    handle = (_incoming, response) => {
      lost()
      response.writeHead(500, { 'content-type': 'application/json' }).end('null')
    }
    expect(await ask({ accept: 'application/json' })).toEqual({
      status: 503,
      retry: '5',
      body: 'null',
    })
  })

  it('is not mistaken for a fault of another kind', async () => {
    lost()
    await new Promise((resolve) => setTimeout(resolve, 5))
    handle = (_incoming, response) => void response.writeHead(500).end('ours')
    expect(await ask(PEOPLE)).toEqual({ status: 500, retry: undefined, body: 'ours' })
  })
})

describe('a request without an answer', () => {
  it('is answered with 503 when its time is over, and not again when its answer comes', async () => {
    let answerLate: () => void = () => undefined
    handle = (_incoming, response) => {
      answerLate = () => response.writeHead(200, { 'x-late': 'yes' }).end('late')
    }
    expect(await ask(PEOPLE)).toMatchObject({ status: 503, retry: '5' })
    answerLate()
    handle = well
    expect((await ask(PEOPLE)).body).toBe('well')
  })

  it('has as long as it likes once it has begun', async () => {
    handle = (_incoming, response) => {
      response.write('begun ')
      setTimeout(() => response.end('ended'), 400)
    }
    expect(await ask(PEOPLE)).toMatchObject({ status: 200, body: 'begun ended' })
  })
})
