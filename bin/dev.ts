import { decide } from '@/lib/config/config'
import { NEXT } from '@/lib/engine/build'
import { supervise } from '@/lib/engine/supervisor'
import { run } from './run'
import { firstSteps } from './welcome'

await run(async () => {
  decide({ YEHUA_MODE: 'development', NODE_ENV: 'development' })
  await supervise({
    web: [NEXT, 'dev'],
    worker: ['--watch-preserve-output', '--import', 'tsx', 'bin/worker.ts'],
    welcome: firstSteps,
    say: console.log,
  })
})
