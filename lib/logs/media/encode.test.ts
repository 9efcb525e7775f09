import { once } from 'node:events'
import { crc32, createDeflate } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { encodePicture } from './encode'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#faf8f4' } })

describe('a picture', () => {
  it('is kept as WebP of at most 1600 pixels, without what the camera wrote into it', async () => {
    const file = await blank(3200, 1200)
      .withExif({ IFD0: { Artist: '林溪', ImageDescription: 'wxid_q1w2e3' } })
      .jpeg()
      .toBuffer()
    expect(file.includes('wxid_q1w2e3')).toBe(true)
    const picture = await encodePicture(file)
    expect([picture?.mimeType, picture?.width, picture?.height]).toEqual(['image/webp', 1600, 600])
    expect((await sharp(picture?.bytes).metadata()).exif).toBeUndefined()
    expect(picture?.bytes.includes('wxid_q1w2e3')).toBe(false)
  })

  it.each([
    ['text', Buffer.from('# 群聊记录')],
    ['nothing at all', Buffer.alloc(0)],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ])('is not made of %s', async (_, file) => {
    expect(await encodePicture(file)).toBeNull()
  })

  it('is not made of a file that would unfold into billions of pixels', async () => {
    const bomb = await blank(16_000, 8_000).png().toBuffer()
    expect(bomb.byteLength).toBeLessThan(2_000_000)
    expect(await encodePicture(bomb)).toBeNull()
    // To draw and pack a picture of that size takes a second alone.
  }, 20_000)

  it('is not made of a file of which all pixels would have to be held at once', async () => {
    // 288 MB; the same pixels from top to bottom are read a few rows at a time.
    const interlaced = await transparentPng(6000, true)
    expect(interlaced.byteLength).toBeLessThan(2_000_000)
    expect(await encodePicture(interlaced)).toBeNull()
    const small = await encodePicture(await transparentPng(600, true))
    expect([small?.width, small?.height]).toEqual([600, 600])
  }, 20_000)
})

/** A square PNG of 16 bits a channel, all transparent, made without ever holding its pixels. */
async function transparentPng(side: number, interlaced: boolean): Promise<Buffer> {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([16, 6, 0, 0, interlaced ? 1 : 0], 8)
  const passes = interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const)
  const bytes = passes.reduce((sum, [x, y, dx, dy]) => {
    return sum + Math.ceil((side - y) / dy) * (1 + 8 * Math.ceil((side - x) / dx))
  }, 0)
  const chunks = [chunk('IHDR', head), chunk('IDAT', await packedZeros(bytes)), chunk('IEND')]
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
}

/** First column and row of each pass, and the steps between them (PNG, third edition, 8.1). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

async function packedZeros(bytes: number): Promise<Buffer> {
  const packer = createDeflate({ level: 1 })
  const pieces: Buffer[] = []
  packer.on('data', (piece: Buffer) => pieces.push(piece))
  const zeros = Buffer.alloc(1024 ** 2)
  for (let left = bytes; left > 0; left -= zeros.byteLength)
    if (!packer.write(zeros.subarray(0, left))) await once(packer, 'drain')
  packer.end()
  await once(packer, 'end')
  return Buffer.concat(pieces)
}

function chunk(type: string, data?: Buffer): Buffer {
  const body = Buffer.concat(data === undefined ? [Buffer.from(type)] : [Buffer.from(type), data])
  const ends = [body.byteLength - 4, crc32(body)].map((number) => {
    const word = Buffer.alloc(4)
    word.writeUInt32BE(number)
    return word
  })
  return Buffer.concat([ends[0] ?? body, body, ends[1] ?? body])
}
