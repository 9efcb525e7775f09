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

/** `whole <pid>` of the server that gave it; `cut` when it had begun; `none` when nothing of it came. */
type Answer = `whole ${string}` | 'cut' | 'none'

function ask(agent: Agent, path = '/'): Promise<Answer> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path, agent }, (answer) => {
      let body = ''
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
      answer.once('close', () => {
        const pid = /^begun ended by (\d+)$/u.exec(body)?.[1]
        resolve(pid === undefined ? 'cut' : `whole ${pid}`)
      })
    })
    asked.once('error', () => resolve('none'))
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
        if (answer === 'none') await new Promise((resolve) => setTimeout(resolve, 20))
      }
    })
    await until(() => answers.length > 12)
    first.kill('SIGTERM')
    const { code, output } = await first.ended
    expect(code).toBe(0)
    const second = await serve()
    await until(() => count(answers, `whole ${String(second.pid)}`) > 0)
    state.over = true
    await Promise.all(clients)
    for (const agent of agents) agent.destroy()
    expect(answers).not.toContain('cut')
    // A request that the server had read is answered, also one of the last moment; the others can be asked again.
    const answered = count(answers, `whole ${String(first.pid)}`)
    expect(output).toContain(`read ${String(answered)}\n`)
    expect(answered).toBeGreaterThan(12)
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
