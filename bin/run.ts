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
    console.error(cause instanceof StartRefused ? cause.message : cause)
    process.exitCode = 1
  }
}
