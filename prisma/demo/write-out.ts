import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { config } from '@/lib/config/config'
import type { Slide } from './slides'

/** Writes a log with the pictures it names into the data folder; answers the file. */
export async function writeOut(
  slides: readonly Slide[],
  fileName: string,
  markdown: string,
): Promise<string> {
  const folder = path.join(config().DATA_DIR, 'log')
  await mkdir(path.join(folder, 'img'), { recursive: true })
  for (const { name, svg } of slides) {
    await writeFile(path.join(folder, 'img', name), await sharp(Buffer.from(svg)).png().toBuffer())
  }
  const file = path.join(folder, fileName)
  await writeFile(file, markdown)
  return file
}
