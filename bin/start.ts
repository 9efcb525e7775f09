import { decide } from '@/lib/config/config'
import { ensureBuild } from '@/lib/engine/build'
import { PATIENCE, supervise } from '@/lib/engine/supervisor'
import { run } from './run'
import { firstSteps } from './welcome'

await run(async () => {
  decide({ YEHUA_MODE: 'production', NODE_ENV: 'production' })
  const programs = await ensureBuild(console.log)
  await supervise({
    ...programs,
    patience: PATIENCE,
    welcome: firstSteps,
    say: console.log,
  })
})
