import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { encodePicture } from './encode'
import { gifOf, jpegOf, pngOf, webpOf } from './fixtures'

/** 256 million pixels, of which the files hold hardly any. */
const FAR_TOO_LARGE = 16_000
/** 99.8 million: below the limit. */
const LARGE = 9_990

it.each([
  ['PNG', pngOf(FAR_TOO_LARGE)],
  ['JPEG', jpegOf(FAR_TOO_LARGE)],
  ['progressive JPEG', jpegOf(FAR_TOO_LARGE, { progressive: true })],
  ['WebP', webpOf(FAR_TOO_LARGE)],
  ['GIF', gifOf(FAR_TOO_LARGE)],
])('a %s that claims too many pixels is refused from its head', async (_, file) => {
  expect(file.byteLength).toBeLessThan(500)
  // It can be opened, and says how large it is; the same question with the limit has no answer.
  const { width, height } = await sharp(file, { limitInputPixels: false }).metadata()
  expect([width, height]).toEqual([FAR_TOO_LARGE, FAR_TOO_LARGE])
  expect(await encodePicture(file)).toBeNull()
})

it.each([
  ['progressive JPEG', jpegOf(LARGE, { progressive: true })],
  ['GIF', gifOf(LARGE)],
])('so is a %s within the limit that its decoder would hold whole', async (_, file) => {
  const { width, height } = await sharp(file).metadata()
  expect([width, height]).toEqual([LARGE, LARGE])
  expect(await encodePicture(file)).toBeNull()
})

// In a process of its own: what others of this one hold would be counted along.
it('one that is read from top to bottom takes little memory, however large', async () => {
  const script = `
    const { encodePicture } = await import('@/lib/logs/media/encode')
    const { pngOf } = await import('@/lib/logs/media/fixtures')
    const files = [pngOf(${String(LARGE)}, ${String(LARGE)}), Buffer.from('${WEBP}', 'hex')]
    await encodePicture(pngOf(10, 10))
    const before = process.resourceUsage().maxRSS
    for (const file of files) {
      const picture = await encodePicture(file)
      console.log(picture?.width, Math.round((process.resourceUsage().maxRSS - before) / 1024))
    }`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' ').map(Number))
  expect(lines.map(([width]) => width)).toEqual([1600, 1600])
  for (const [, megabytes = Infinity] of lines) expect(megabytes).toBeLessThan(256)
}, 60_000)

/** Lossless, of one colour: 99.8 million pixels in 38 bytes. */
const WEBP = '524946461e000000574542505650384c110000002f0567c1090750fcea97beff8188e87f0000'
