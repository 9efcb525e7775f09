import { join } from 'node:path'
import { decide } from '@/lib/config/config'
import { startEmbedded } from '@/lib/engine/embedded'
import { now } from '@/lib/shared/clock'
import { startApp, type App } from './app'
import { findBrowser } from './browser'
import { newServerLog } from './server-log'
import { zoneOfRun } from './zone'

/**
 * A browser, and the built app in demo mode. The workers inherit this environment: where the app is,
 * which browser to use, and the app's own database, on which tests prepare evenings of their own.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const say = (line: string) => void process.stderr.write(`${line}\n`)
  const browser = findBrowser(say)
  const log = await newServerLog()
  const app = await runningDemo(log.file)
  const dataDir = join(app.dataDir, 'demo')
  const engine = await startEmbedded({ dataDir, purpose: 'command', note: say })
  if (engine.kind !== 'busy') throw new Error('The demo has no database of its own.')
  decide({
    BROWSER_PATH: browser,
    E2E_ADDRESS: app.address,
    DATABASE_URL: engine.url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
  })
  return async () => {
    await app.stop()
    await log.remove()
  }
}

/**
 * A demo that is already there (E2E_ADDRESS, DATA_DIR) is used again and left running; one that was
 * filled ahead (E2E_FILLED, fill-demo.ts) is started.
 */
async function runningDemo(log: string): Promise<Pick<App, 'address' | 'dataDir' | 'stop'>> {
  const { E2E_ADDRESS: address, DATA_DIR: dataDir, E2E_FILLED: filled } = process.env
  if (address === undefined || dataDir === undefined)
    return startApp('demo', { DEMO_TIME_ZONE: zoneOfRun(now()) }, { filled, log })
  return { address, dataDir, stop: () => Promise.resolve() }
}
