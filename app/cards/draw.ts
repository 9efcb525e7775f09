import sharp from 'sharp'
import { drawLine, drawWords, shortened, type Drawn } from './letters'
import { CARD_SIZE } from './size'
import type { CardWords } from './words'

const MARGIN = 88
const WIDTH = CARD_SIZE.width - 2 * MARGIN
/** The sign stands before the community's name, in pixels. */
const BEFORE_NAME = 62
const GAP = 24
const INK = '#1b1d2a'
const QUIET = '#55586b'
const TITLE_SIZES = [76, 64, 54, 46] as const
const TITLE_HEIGHT = 290
const MAX_TITLE = 90

const PAPER = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">
<rect width="1200" height="630" fill="#faf8f4"/>
<rect x="${String(MARGIN)}" y="156" width="${String(WIDTH)}" height="3" fill="${INK}"/>
<rect y="618" width="1200" height="12" fill="#c98a1b"/>
<g transform="translate(${String(MARGIN - 4)} 74) scale(2.1)"><path d="M15.5 2.6a9.6 9.6 0 1 0 6 13.6A8.2 8.2 0 0 1 15.5 2.6Z" fill="${INK}"/>
<circle cx="18.6" cy="7" r="2" fill="#c98a1b"/></g></svg>`

/** Draws a card as PNG. Needs nothing of the network: the font lies in `assets/fonts`. */
export async function drawCard({ site, above, title, below }: CardWords): Promise<Buffer> {
  const [name, when, head, foot] = await Promise.all([
    drawLine(site, { size: 34, colour: INK, width: WIDTH / 2 - BEFORE_NAME - GAP }),
    drawLine(above, { size: 28, colour: QUIET, width: WIDTH / 2 }),
    fitted(title),
    drawWords(shortened(below, 72), { size: 28, colour: QUIET, width: WIDTH }),
  ])
  const { width, height } = CARD_SIZE
  const parts = [
    name && { input: name.data, left: MARGIN + BEFORE_NAME, top: 84 },
    when && { input: when.data, left: width - MARGIN - when.info.width, top: 90 },
    head && { input: head.data, left: MARGIN, top: 204 },
    foot && { input: foot.data, left: MARGIN, top: height - 62 - foot.info.height },
  ]
  return sharp(Buffer.from(PAPER))
    .composite(parts.filter((part) => part !== null))
    .png({ palette: true, colours: 64 })
    .toBuffer()
}

/** In the largest size in which it fits; cut where it fits in none. */
async function fitted(title: string): Promise<Drawn | null> {
  for (const size of TITLE_SIZES) {
    const drawn = await drawWords(title, { size, colour: INK, width: WIDTH })
    if (drawn === null || drawn.info.height <= TITLE_HEIGHT) return drawn
  }
  return drawWords(shortened(title, MAX_TITLE), {
    size: TITLE_SIZES[3],
    colour: INK,
    width: WIDTH,
  })
}
