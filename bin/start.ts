import { decide } from '@/lib/config/config'
import { ensureBuild, NEXT } from '@/lib/engine/build'
import { supervise } from '@/lib/engine/supervisor'
import { run } from './run'
import { firstSteps } from './welcome'

await run(async () => {
  decide({ YEHUA_MODE: 'production', NODE_ENV: 'production' })
  await ensureBuild(console.log)
  await supervise({
    web: [NEXT, 'start'],
    worker: ['--import', 'tsx', 'bin/worker.ts'],
    welcome: firstSteps,
    say: console.log,
  })
})
