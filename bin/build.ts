import { ensureBuild } from '@/lib/engine/build'
import { run } from './run'

await run(() => ensureBuild(console.log))
