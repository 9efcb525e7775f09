import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { environmentWith } from '@/lib/config/config'
import { StartRefused } from '@/lib/shared/start-refused'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const STAMP = path.join(ROOT, '.next', 'yehua-source')
const FOLDERS = ['app', 'components', 'lib', 'public', 'prisma/schema']
const FILES = /^(?:package-lock\.json|tsconfig\.json|[a-z.-]+\.(?:ts|mjs))$/u

/** Path of Next's command line. */
const NEXT = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

/** Builds the app unless the build that is there was made from this very source. */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  const built = await readFile(STAMP, 'utf8').catch(() => null)
  if (built === (await sourceKey())) return
  say('Building the app; this takes about a minute and happens once for each version.')
  await build()
}

/** Builds the app and notes which source it was made from. Throws `StartRefused` when it fails. */
export async function build(): Promise<void> {
  const key = await sourceKey()
  const child = spawn(process.execPath, [NEXT, 'build'], {
    cwd: ROOT,
    env: environmentWith({ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) {
    throw new StartRefused('The app could not be built; the reason stands above. Try: npm ci')
  }
  await writeFile(STAMP, key)
}

/** A hash over everything the build is made from. */
async function sourceKey(): Promise<string> {
  const hash = createHash('sha256')
  for (const file of await listSources()) {
    hash.update(`${file}\0`).update(await readFile(path.join(ROOT, file)))
  }
  return hash.digest('hex')
}

async function listSources(): Promise<string[]> {
  const top = await readdir(ROOT)
  const below = await Promise.all(
    FOLDERS.map(async (folder) => {
      const found = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      return found
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    }),
  )
  return [...top.filter((name) => FILES.test(name) && name !== 'next-env.d.ts'), ...below.flat()]
    .filter((file) => !/\.test\.tsx?$/u.test(file))
    .sort()
}
