import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** A picture as it is kept: WebP, at most 1600 pixels on its longer side, metadata gone. */
export type Picture = {
  /** Of `bytes`, hexadecimal: the picture's address. */
  readonly sha256: string
  readonly mimeType: 'image/webp'
  readonly width: number
  readonly height: number
  readonly bytes: Buffer
}

const MAX_SIDE = 1600
/** A slide photographed by a phone has 12 to 50 million pixels; a bomb has billions. */
const MAX_PIXELS = 100_000_000

/** What phones and chat apps write. A drawing (SVG) is a program that can keep a processor busy. */
const FORMATS: readonly string[] = ['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']
/** Seconds for one picture, waiting for a free thread not counted. */
const MAX_SECONDS = 30

/** Re-encodes a picture file. Null when it is none that can be read. */
export async function encodePicture(file: Uint8Array): Promise<Picture | null> {
  try {
    const picture = sharp(file, { limitInputPixels: MAX_PIXELS })
    if (!FORMATS.includes((await picture.metadata()).format)) return null
    const { data, info } = await picture
      .timeout({ seconds: MAX_SECONDS })
      .rotate()
      .resize({
        width: MAX_SIDE,
        height: MAX_SIDE,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .webp({ quality: 82, effort: 3 })
      .toBuffer({ resolveWithObject: true })
    const sha256 = createHash('sha256').update(data).digest('hex')
    return { sha256, mimeType: 'image/webp', width: info.width, height: info.height, bytes: data }
  } catch {
    return null
  }
}
