import path from 'node:path'
import sharp from 'sharp'

/** Pixels to a point are one at this density. */
const DPI = 72
const FONT = path.join(process.cwd(), 'assets/fonts/YehuaCardSerif.ttf')
/** As its file calls itself. */
const FAMILY = 'Yehua Card Serif'

/** Words as they are drawn, with their size in pixels. */
export type Drawn = {
  readonly data: Buffer
  readonly info: { readonly width: number; readonly height: number }
}

export type Lettering = {
  /** Height of the letters in pixels. */
  readonly size: number
  /** `#rrggbb` */
  readonly colour: string
  /** Lines are broken at it, in pixels. */
  readonly width: number
  /** Struck through: no longer true. */
  readonly struck?: boolean
}

/** Draws words in the font that lies in `assets/fonts`; null where there is nothing to draw. */
export async function drawWords(
  words: string,
  { size, colour, width, struck = false }: Lettering,
): Promise<Drawn | null> {
  const shown = plain(words)
  // Nothing at all cannot be drawn.
  if (shown === '') return null
  const strike = struck ? ' strikethrough="true"' : ''
  return sharp({
    text: {
      text: `<span foreground="${colour}"${strike}>${escaped(shown)}</span>`,
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

/** Letters are at least so wide, as a share of their height. */
const NARROWEST = 0.4
/** A line is lower than so many heights of its letters, two are higher. */
const ONE_LINE = 1.8

/** Draws words in one line, cut with an ellipsis where they do not fit; null where there is nothing to draw. */
export async function drawLine(words: string, lettering: Lettering): Promise<Drawn | null> {
  const { size, width } = lettering
  let max = Math.min(Array.from(words).length, Math.floor(width / size / NARROWEST))
  for (;;) {
    const drawn = await drawWords(shortened(words, max), lettering)
    if (drawn === null || max <= 1 || drawn.info.height <= size * ONE_LINE) return drawn
    max = Math.floor(max * 0.85)
  }
}

export function shortened(words: string, max: number): string {
  const characters = Array.from(words)
  return characters.length <= max ? words : `${characters.slice(0, max - 1).join('')}…`
}

/** Pictographs are in no font of ours, and would be drawn as boxes of numbers. */
function plain(words: string): string {
  return words
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
