import { decide } from '@/lib/config/config'
import { supervise } from '@/lib/engine/supervisor'
import { run } from './run'
import { firstSteps } from './welcome'

await run(async () => {
  decide({ YEHUA_MODE: 'development', NODE_ENV: 'development' })
  await supervise({
    web: ['--import', 'tsx', 'bin/web.ts', '--development'],
    worker: ['--watch-preserve-output', '--import', 'tsx', 'bin/worker.ts'],
    patience: null,
    welcome: firstSteps,
    say: console.log,
  })
})
