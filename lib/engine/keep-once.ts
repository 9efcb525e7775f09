import { link, readFile, rm, writeFile } from 'node:fs/promises'

/**
 * The content of a file that is written once and never changed; `make` gives it the first time. Of two
 * processes that make it at once both answer the same. Readable only by its owner.
 */
export async function keepOnce(file: string, make: () => string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => null)
  if (known !== null) return known.trim()
  const half = `${file}.${String(process.pid)}`
  await writeFile(half, `${make()}\n`, { mode: 0o600 })
  // `link` fails where another process was faster; then its content counts.
  await link(half, file).catch(() => undefined)
  await rm(half)
  return (await readFile(file, 'utf8')).trim()
}
