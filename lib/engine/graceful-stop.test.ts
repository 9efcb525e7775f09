import { Agent, request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endPrograms, runProgram, type Program } from '@/lib/testing/program'
import { freePort } from './server'

let port: number

beforeEach(async () => {
  port = await freePort(0)
})
afterEach(endPrograms)

async function serve(): Promise<Program> {
  const program = runProgram('lib/testing/slow-server.ts', {}, [String(port)])
  await program.until('listening')
  return program
}

type Answer = 'whole' | 'cut' | 'refused'

/** `refused` is no answer that was begun: the client may ask again, as browsers and proxies do. */
function ask(agent: Agent, path = '/'): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, agent }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.once('close', () => resolve(body === 'begun ended' ? 'whole' : 'cut'))
    })
    asked.once('error', (cause) => {
      const early = 'code' in cause && cause.code === 'ECONNREFUSED'
      resolve(early || asked.reusedSocket ? 'refused' : 'cut')
    })
    asked.end()
  })
}

function count(answers: readonly Answer[], wanted: Answer): number {
  return answers.filter((answer) => answer === wanted).length
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('a server that stops', { timeout: 30_000 }, () => {
  it('answers whole what has begun, through a stop and a start', async () => {
    const first = await serve()
    const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: false })]
    const state = { over: false }
    const answers: Answer[] = []
    const clients = Array.from({ length: 12 }, async (_, at) => {
      const agent = agents[at % agents.length]
      while (!state.over && agent !== undefined) {
        const answer = await ask(agent)
        answers.push(answer)
        if (answer === 'refused') await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })
    await until(() => answers.length > 12)
    first.kill('SIGTERM')
    expect((await first.ended).code).toBe(0)
    const before = count(answers, 'whole')
    await serve()
    await until(() => count(answers, 'whole') > before)
    state.over = true
    await Promise.all(clients)
    for (const agent of agents) agent.destroy()
    expect(answers).not.toContain('cut')
    // Those that were asked when the signal came.
    expect(before).toBeGreaterThan(12)
  })

  it('waits for an answer that never ends no longer than its limit', async () => {
    const program = await serve()
    const endless = ask(new Agent(), '/endless')
    await new Promise((resolve) => setTimeout(resolve, 200))
    const began = Date.now()
    program.kill('SIGTERM')
    expect((await program.ended).code).toBe(0)
    expect(Date.now() - began).toBeGreaterThanOrEqual(1900)
    expect(await endless).toBe('cut')
  })
})
