import { ensureBuild } from '@/lib/engine/build'
import { run } from './run'

await run(async () => {
  await ensureBuild(console.log)
})
