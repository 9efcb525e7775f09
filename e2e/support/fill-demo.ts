import { now } from '@/lib/shared/clock'
import { startApp } from './app'
import { findBrowser } from './browser'
import { zoneOfRun } from './zone'

// Makes what the browser stage needs while the database stage waits for its processes: a browser, and
// the demo in the folder E2E_FILLED, which is filled at its first start.
findBrowser((line) => void process.stderr.write(`${line}\n`))
const app = await startApp(
  'demo',
  { DEMO_TIME_ZONE: zoneOfRun(now()) },
  { filled: process.env['E2E_FILLED'] },
)
await app.stop()
