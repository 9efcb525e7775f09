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
})
