import { loadEnvFile } from '@/lib/config/config'
import { StartRefused } from '@/lib/shared/start-refused'

/**
 * The frame of every process entry: reads `.env`, and prints what hinders the start as the sentence
 * that it is, without a stack, with exit code 1. Anything unforeseen keeps its stack.
 */
export async function run(main: () => Promise<void>): Promise<void> {
  try {
    loadEnvFile()
    await main()
  } catch (cause) {
    // Not through the console, which `redactConsole` may have taken over.
    if (cause instanceof StartRefused) process.stderr.write(`${cause.message}\n`)
    else console.error(cause)
    process.exitCode = 1
  }
}
