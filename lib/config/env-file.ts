import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { withVariable } from './rules-env-file'

/**
 * Sets the variable in `.env` of the working directory, as a whole or not at all; only the host's user can read
 * a file made here. Answers the file's path, or null when the variable comes from elsewhere: the environment of
 * the process goes before the file.
 */
export function setInEnvFile(name: string, value: string): string | null {
  const path = resolve('.env')
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const now = process.env[name] ?? ''
  if (now !== '' && parseEnv(text)[name] !== now) return null
  writeFileSync(`${path}.new`, withVariable(text, name, value), { mode: 0o600 })
  renameSync(`${path}.new`, path)
  return path
}
