import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { decide, environmentWith } from '@/lib/config/config'
import { StartRefused } from '@/lib/shared/start-refused'
import { useBuild } from './builds'
import { bundleBrowser } from '@/lib/offline/bundle'
import { builtProgram, bundlePrograms, type ProgramName } from './programs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** Under it each build has a folder. next.config.ts reads the name of the one to use from YEHUA_BUILD. */
const BUILDS = '.next-builds'
/** Next writes the folder of the latest build into it; the checker is to read `.next`. */
const NEXT_TYPES = path.join(ROOT, 'next-env.d.ts')
const LIFELINE = new URL('lifeline.mjs', import.meta.url).href

/** What a build is made from. A file of the top folder that is not named here changes no build. */
const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema']
const FILES = [
  'bin/jobs.ts',
  'bin/run.ts',
  'bin/web.ts',
  'bin/worker.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.build.json',
  'tsconfig.json',
]
/** Of these folders: what only tests, the command line and readers of the code use. */
const APART = /(?:^lib\/(?:cli|testing)\/|\.test\.tsx?$|\/fixtures[^/]*\.ts$|\.md$)/u

/** Path of Next's command line. */
const NEXT = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

/**
 * Sees to it that there is a build of this very source and that this process and its children use it.
 * One that runs on an older build goes on with that. Answers the commands of its programs, for Node.
 * Throws `StartRefused` when the build fails.
 */
export async function ensureBuild(
  say: (line: string) => void,
): Promise<Readonly<Record<ProgramName, readonly string[]>>> {
  const key = await sourceKey(ROOT)
  const make = async (folder: string) => {
    say('Building the app; this takes about a minute and happens once for each version.')
    await buildApp(path.relative(ROOT, folder))
    await bundlePrograms(ROOT, folder)
    await bundleBrowser(ROOT, folder)
  }
  const folder = await useBuild({ builds: path.join(ROOT, BUILDS), key, make, say })
  const build = path.relative(ROOT, folder)
  decide({ YEHUA_BUILD: build })
  return { web: builtProgram(build, 'web'), worker: builtProgram(build, 'worker') }
}

async function buildApp(folder: string): Promise<void> {
  const types = await readFile(NEXT_TYPES).catch(() => null)
  const child = spawn(process.execPath, ['--import', LIFELINE, NEXT, 'build'], {
    cwd: ROOT,
    env: environmentWith({
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      YEHUA_BUILD: folder,
    }),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (types !== null) await writeFile(NEXT_TYPES, types)
  // A build that broke off has no id, and may have ended with 0 all the same.
  const whole = existsSync(path.join(ROOT, folder, 'BUILD_ID'))
  if (code !== 0 || !whole) {
    throw new StartRefused('The app could not be built; the reason stands above. Try: npm ci')
  }
}

/** A hash over everything that a build of the project in `root` is made from. */
export async function sourceKey(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await listSources(root)) {
    hash.update(`${file}\0`).update(await readFile(path.join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function listSources(root: string): Promise<string[]> {
  const below = await Promise.all(
    FOLDERS.map(async (folder) => {
      const found = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    }),
  )
  return [...FILES.filter((file) => existsSync(path.join(root, file))), ...below.flat()]
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !APART.test(file))
    .sort()
}
