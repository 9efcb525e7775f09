import { ensureSetupCode } from '@/lib/setup/commands'

/** What a person who just started the app has to know; on a new database, the set-up code as well. */
export async function firstSteps(address: string): Promise<string[]> {
  const code = await ensureSetupCode()
  const first =
    code === null
      ? []
      : [`To set up your community open ${address}/setup and enter the code ${code}`]
  return ['', `Yehua is ready. Open ${address}`, ...first, 'Stop it with Ctrl-C.', '']
}
