import { createHash } from 'node:crypto'
import sharp, { type Metadata } from 'sharp'
import { batched } from '@/lib/shared/batch'

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

/**
 * What a decoder may have to hold at once, in bytes. Most files are read from top to bottom, a few rows at a
 * time, of any size; an interlaced one of 100 million pixels takes 300 MB to 800 MB.
 */
const MAX_HELD = 256 * 1024 ** 2
/** Formats of which a decoder holds all pixels; of the others it does when they are interlaced. */
const HELD_WHOLE: readonly string[] = ['heif', 'tiff', 'gif']
const BYTES_OF_DEPTH: Readonly<Record<string, number>> = { char: 1, uchar: 1, short: 2, ushort: 2 }
/** In pixels: from here on a picture is decoded alone in this process, however many imports are under way. */
const LARGE = 20_000_000

/** Re-encodes a picture file. Null when it is none that can be read, or one that takes too much memory. */
export async function encodePicture(file: Uint8Array): Promise<Picture | null> {
  try {
    const metadata = await opened(file).metadata()
    if (!FORMATS.includes(metadata.format) || heldBytes(metadata) > MAX_HELD) return null
    const isLarge = metadata.width * metadata.height > LARGE
    return await (isLarge ? encodeAlone(file) : encode(file))
  } catch {
    return null
  }
}

const encodeAlone = batched(
  async (files: readonly Uint8Array[]) => {
    const pictures: Picture[] = []
    for (const file of files) pictures.push(await encode(file))
    return pictures
  },
  { max: 1, lanes: 1 },
)

async function encode(file: Uint8Array): Promise<Picture> {
  const { data, info } = await opened(file)
    .timeout({ seconds: MAX_SECONDS })
    .rotate()
    .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82, effort: 3 })
    .toBuffer({ resolveWithObject: true })
  const sha256 = createHash('sha256').update(data).digest('hex')
  return { sha256, mimeType: 'image/webp', width: info.width, height: info.height, bytes: data }
}

/** Nothing but the head of the file is read yet. */
function opened(file: Uint8Array) {
  return sharp(file, { limitInputPixels: MAX_PIXELS, sequentialRead: true })
}

function heldBytes({ format, width, height, channels, depth, isProgressive }: Metadata): number {
  if (!isProgressive && !HELD_WHOLE.includes(format)) return 0
  return width * height * channels * (BYTES_OF_DEPTH[depth] ?? 8)
}
