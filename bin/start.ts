import { decide } from '@/lib/config/config'
import { ensureBuild } from '@/lib/engine/build'
import { supervise } from '@/lib/engine/supervisor'
import { run } from './run'
import { firstSteps } from './welcome'

await run(async () => {
  decide({ YEHUA_MODE: 'production', NODE_ENV: 'production' })
  await ensureBuild(console.log)
  await supervise({
    web: ['--import', 'tsx', 'bin/web.ts'],
    worker: ['--import', 'tsx', 'bin/worker.ts'],
    welcome: firstSteps,
    say: console.log,
  })
})
