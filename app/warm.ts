import { Agent, request, type RequestOptions } from 'node:http'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { warmCheckIns } from '@/lib/checkins/commands-batch'

/** So long after the address answers, in milliseconds: the reader of the first page goes first. */
const LATER_MS = 1_500
/** As many as it takes until the taps of members meet compiled code. */
const TAPS = 300
const AT_ONCE = 10
/** What an evening begins with, beside the tap: its page, and the stream that follows it. */
const PAGES = ['/tonight', '/api/live/night/none']

export type WarmOptions = {
  /** Where this process listens; asked once it does. */
  readonly address: () => { readonly host: string; readonly port: number }
  /** Milliseconds until it begins. */
  readonly later?: number
}

/**
 * Asks this process itself for what the first second of an evening asks for, so that hundreds who tap then do not wait
 * for code to be loaded and compiled: the pages, as a visitor, and taps of a session that does not exist. Changes
 * nothing. Resolves when it is done, or could not be: the app works without.
 */
export async function warmUp({ address, later = LATER_MS }: WarmOptions): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, later).unref())
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  try {
    for (const path of PAGES) await ask({ ...address(), agent, path, method: 'GET' })
    await warmCheckIns()
    const tap = { ...address(), agent, path: '/api/check-in', method: 'POST', headers: TAP }
    for (let sent = 0; sent < TAPS; sent += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, () => ask(tap, FORM)))
  } catch {
    // It stops already, or its database is away: those who come find out.
  } finally {
    agent.destroy()
  }
}

const FORM = 'nightId=none'
const TAP = {
  accept: 'application/json',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
  'content-length': String(FORM.length),
  // One of the two is read, as the address has https or not.
  cookie: [true, false].map((https) => `${sessionCookieName(https)}=none`).join('; '),
}

function ask(options: RequestOptions, body?: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request(options, (answer) => {
      answer.resume().once('close', resolve)
    })
    asking.once('error', reject)
    asking.end(body)
  })
}
