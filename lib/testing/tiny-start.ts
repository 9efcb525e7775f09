import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { useBuild } from '@/lib/engine/builds'

/** A start whose build is one file, for tests of builds: folder of builds, key, and how fast it builds. */
const [, , builds = '', key = '', pace] = process.argv

process.once('SIGTERM', () => process.exit())
await useBuild({
  builds,
  key,
  make: async (folder) => {
    process.stdout.write('making\n')
    await mkdir(folder)
    await wait(pace === 'slow' ? 800 : 0)
    await writeFile(path.join(folder, 'page'), key)
  },
  say: () => undefined,
})
process.stdout.write('running\n')
setInterval(() => undefined, 1000)
