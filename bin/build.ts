import { build } from '@/lib/engine/build'
import { run } from './run'

await run(build)
