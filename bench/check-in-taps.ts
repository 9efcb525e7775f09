import { Agent, request } from 'node:http'
import type { Crowd } from './check-in-people'

export type Taps = {
  /** Of each tap, in the order of their ends. */
  readonly milliseconds: readonly number[]
  readonly seconds: number
  /** Members whose answer says that they are checked in. */
  readonly done: readonly string[]
  readonly failed: number
}

/** Lets everybody tap once, so many at a time, each over a kept connection as a browser does. */
export async function tapAll(origin: string, crowd: Crowd, atOnce: number): Promise<Taps> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const milliseconds: number[] = []
  const done: string[] = []
  let failed = 0
  let next = 0
  const began = performance.now()
  const worker = async () => {
    for (let person = crowd.people[next++]; person !== undefined; person = crowd.people[next++]) {
      const sent = performance.now()
      const answer = await tap(agent, origin, crowd.nightId, person.token)
      milliseconds.push(performance.now() - sent)
      if (answer.includes('"ok":true')) done.push(person.memberId)
      else failed += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const seconds = (performance.now() - began) / 1000
  agent.destroy()
  return { milliseconds, seconds, done, failed }
}

async function tap(agent: Agent, origin: string, nightId: string, token: string): Promise<string> {
  const body = `nightId=${nightId}`
  return new Promise((resolve, reject) => {
    const sending = request(
      `${origin}/api/check-in`,
      {
        method: 'POST',
        agent,
        headers: {
          origin,
          accept: 'application/json',
          cookie: `yehua-session=${token}`,
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': String(Buffer.byteLength(body)),
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => resolve(text))
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}
