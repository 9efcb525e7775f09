import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '@/lib/engine/build'
import { freePort } from '@/lib/engine/server'
import { runProgram } from '@/lib/testing/program'
import { lineOf, type Line } from './table'

/** From the command to the first page, on a new data folder and then again on the same. */
export async function benchColdStart(): Promise<Line[]> {
  await ensureBuild(console.error)
  const folder = await mkdtemp(join(tmpdir(), 'yehua-bench-'))
  await chmod(folder, 0o711)
  try {
    const first = await start(folder)
    const again = await start(folder)
    return [
      lineOf('first start, until it can be opened', first.ready, ' s', { max: 5 }),
      lineOf('first start, until the first page', first.page, ' s'),
      lineOf('start again, until it can be opened', again.ready, ' s', { max: 5 }),
      lineOf('start again, until the first page', again.page, ' s'),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function start(dataDir: string): Promise<{ ready: number; page: number }> {
  const port = String(await freePort(0))
  const none = { DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '', TRUST_PROXY: '' }
  const began = performance.now()
  const since = () => (performance.now() - began) / 1000
  const settings = { ...none, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: port }
  const app = runProgram('bin/start.ts', { ...settings, LOG_LEVEL: 'silent' })
  await app.until('Yehua is ready.')
  const ready = since()
  await (await fetch(`http://127.0.0.1:${port}/`)).text()
  const page = since()
  app.kill('SIGTERM')
  await app.ended
  return { ready, page }
}
