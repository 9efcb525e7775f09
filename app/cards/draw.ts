import path from 'node:path'
import sharp from 'sharp'
import { CARD_SIZE } from './size'
import type { CardWords } from './words'

const MARGIN = 88
const WIDTH = CARD_SIZE.width - 2 * MARGIN
/** Pixels to a point are one at this density. */
const DPI = 72
const FONT = path.join(process.cwd(), 'assets/fonts/YehuaCardSerif.ttf')
/** As its file calls itself. */
const FAMILY = 'Yehua Card Serif'
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
    text(site, 34, INK, WIDTH / 2),
    text(above, 28, QUIET, WIDTH / 2),
    fitted(title),
    text(shortened(below, 72), 28, QUIET),
  ])
  const { width, height } = CARD_SIZE
  const parts = [
    name && { input: name.data, left: MARGIN + 62, top: 84 },
    when && { input: when.data, left: width - MARGIN - when.info.width, top: 90 },
    head && { input: head.data, left: MARGIN, top: 204 },
    foot && { input: foot.data, left: MARGIN, top: height - 62 - foot.info.height },
  ]
  return sharp(Buffer.from(PAPER))
    .composite(parts.filter((part) => part !== null))
    .png({ palette: true, colours: 64 })
    .toBuffer()
}

type Drawn = {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number }
}

/** In the largest size in which it fits; cut where it fits in none. */
async function fitted(title: string): Promise<Drawn | null> {
  for (const size of TITLE_SIZES) {
    const drawn = await text(title, size, INK)
    if (drawn === null || drawn.info.height <= TITLE_HEIGHT) return drawn
  }
  return text(shortened(title, MAX_TITLE), TITLE_SIZES[3], INK)
}

async function text(
  words: string,
  size: number,
  colour: string,
  width = WIDTH,
): Promise<Drawn | null> {
  const shown = plain(words)
  // Nothing at all cannot be drawn.
  if (shown === '') return null
  return sharp({
    text: {
      text: `<span foreground="${colour}">${escaped(shown)}</span>`,
      font: `${FAMILY} ${String(size)}`,
      fontfile: FONT,
      width: Math.floor(width),
      dpi: DPI,
      rgba: true,
      wrap: 'word-char',
      spacing: Math.round(size / 5),
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
}

/** Pictographs are in no font of ours, and would be drawn as boxes of numbers. */
function plain(words: string): string {
  return words
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function shortened(words: string, max: number): string {
  const characters = Array.from(words)
  return characters.length <= max ? words : `${characters.slice(0, max - 1).join('')}…`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
