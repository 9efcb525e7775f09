import path from 'node:path'
import { config, decide } from '@/lib/config/config'
import { ensureBuild } from '@/lib/engine/build'
import { PATIENCE, supervise } from '@/lib/engine/supervisor'
import { seedDemo } from '@/prisma/demo/seed'
import { startAfresh } from '@/prisma/demo/start-afresh'
import { run } from './run'

// A database of its own, even where one is configured: no real data meets invented people, and no
// sign-in by one tap is reachable from another machine.
await run(async () => {
  const dataDir = path.join(config().DATA_DIR, 'demo')
  decide({ YEHUA_MODE: 'demo', NODE_ENV: 'production', DATA_DIR: dataDir, HOST: '127.0.0.1' })
  decide({ DATABASE_URL: '', PUBLIC_URL: '', SMTP_URL: '', TRUST_PROXY: 'false' })
  if (process.argv.includes('--fresh')) await startAfresh(dataDir)
  const programs = await ensureBuild(console.log)
  await supervise({
    ...programs,
    patience: PATIENCE,
    prepare: () => seedDemo(console.log),
    welcome: (address) =>
      Promise.resolve([
        '',
        `The demo is ready. Open ${address}`,
        'Choose a role on the sign-in page with one tap: a member checks in, a host leads the evening.',
        'Everybody in it is invented. Stop it with Ctrl-C; start afresh with npm run demo -- --fresh',
        '',
      ]),
    say: console.log,
  })
})
