import { existsSync } from 'node:fs'
import { StartRefused } from '@/lib/shared/start-refused'
import { parseSettings, type Settings } from './settings'

let known: Settings | undefined

/**
 * The configuration of this process, read from the environment on first use.
 * Throws `StartRefused` with one line per fault.
 */
export function config(): Settings {
  if (known === undefined) {
    const { settings, faults } = parseSettings(process.env)
    if (settings === null) throw new StartRefused(faults.join('\n'))
    known = settings
  }
  return known
}

/** What a process entry decides before anything reads the configuration: its mode, its folder. */
export function decide(settings: Readonly<Record<string, string>>): void {
  Object.assign(process.env, settings)
  known = undefined
}

/** Reads `.env` of the working directory; what the environment already says stands. */
export function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env')
  known = undefined
}

/** The environment for a child process: ours and the settings handed down. */
export function environmentWith(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...settings }
}
