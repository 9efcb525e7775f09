import { createTranslator } from 'next-intl'
import sharp from 'sharp'
import type { PlanTheme } from '@/lib/announcements/plan/schema'
import type { PlanSheet, SheetRow } from '@/lib/announcements/plan/types'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { qrPath } from '@/lib/shared/qr-path'
import { drawWords, shortened, type Drawn } from './letters'

/** Width in pixels: a phone shows it whole without scaling its letters out of sight. */
export const PLAN_WIDTH = 1080
const MARGIN = 72
const RIGHT = PLAN_WIDTH - MARGIN
/** Where the words of a row begin, right of its day. */
const COLUMN = 268
const COLUMN_WIDTH = RIGHT - COLUMN
const HEAD = 250
const FOOT = 320
const ROW_PADDING = 30
const QR_SIDE = 208
const MAX_TITLE = 80
const MAX_NOTE = 100

/** The tokens of `app/globals.css`, by their names there. */
export const THEMES = {
  light: {
    paper: '#faf8f4',
    ink: '#1b1d2a',
    quiet: '#55586b',
    faint: '#686b7d',
    line: '#e3ddd0',
    lamp: '#c98a1b',
    soft: '#fbf0da',
  },
  dark: {
    paper: '#14161f',
    ink: '#ece8df',
    quiet: '#b4b2ae',
    faint: '#8f8f98',
    line: '#2c3040',
    lamp: '#d99a2b',
    soft: '#2e2718',
  },
} as const

type Colours = (typeof THEMES)[PlanTheme]
type Piece = { readonly drawn: Drawn; readonly left: number; readonly top: number }
type Block = { readonly pieces: readonly Piece[]; readonly height: number }

/** Draws a week or a month as PNG, 1080 pixels wide and as high as it needs. Needs nothing of the network. */
export async function drawPlan(
  sheet: PlanSheet,
  locale: Locale,
  theme: PlanTheme,
): Promise<Buffer> {
  const colours = THEMES[theme]
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'planSheet' })
  const empty = { weekday: '', day: '', clock: null, notes: [], isTonight: false } as const
  const rows: readonly SheetRow[] =
    sheet.rows.length > 0 ? sheet.rows : [{ ...empty, title: t('nothing'), kind: 'FREE' }]
  const blocks = await Promise.all(rows.map((row) => rowBlock(row, colours)))
  const tops = blocks.map((_, at) =>
    blocks.slice(0, at).reduce((sum, { height }) => sum + height, HEAD),
  )
  const end = blocks.reduce((sum, { height }) => sum + height, HEAD)
  const words = { zone: t('picture.zone', { zone: sheet.zone }), scan: t('picture.scan') }
  const [head, foot] = await Promise.all([
    headPieces(sheet, colours),
    footPieces(sheet, words, end, colours),
  ])
  const placed = blocks.flatMap(({ pieces }, at) =>
    pieces.map((piece) => ({ ...piece, top: piece.top + (tops[at] ?? 0) })),
  )
  const bands = rows.map(({ isTonight }, at) => ({
    top: tops[at] ?? 0,
    height: blocks[at]?.height ?? 0,
    isTonight,
  }))
  return sharp(Buffer.from(paper(sheet.link, bands, end, colours)))
    .composite(
      [...head, ...placed, ...foot].map(({ drawn, left, top }) => ({
        input: drawn.data,
        left: Math.round(left),
        top: Math.round(top),
      })),
    )
    .png({ palette: true, colours: 64 })
    .toBuffer()
}

/** Day and clock at the left, what is given and by whom at the right. */
async function rowBlock(row: SheetRow, colours: Colours): Promise<Block> {
  const { ink, quiet, faint } = colours
  const muted = row.kind !== 'TALK'
  const day = { width: COLUMN - MARGIN - 24 }
  const [name, date, title, ...notes] = await Promise.all([
    drawWords(row.weekday, { ...day, size: 34, colour: muted ? quiet : ink }),
    drawWords([row.day, row.clock].filter(Boolean).join('  '), {
      ...day,
      size: 26,
      colour: quiet,
    }),
    drawWords(shortened(row.title, MAX_TITLE), {
      size: muted ? 34 : 40,
      colour: muted ? faint : ink,
      width: COLUMN_WIDTH,
      struck: row.kind === 'GONE',
    }),
    ...row.notes.map((note) =>
      drawWords(shortened(note, MAX_NOTE), { size: 28, colour: quiet, width: COLUMN_WIDTH }),
    ),
  ])
  const left = stacked([name, date], MARGIN, 12)
  const right = stacked([title, ...notes], COLUMN, 14)
  const height = Math.max(left.height, right.height)
  return { pieces: [...left.pieces, ...right.pieces], height: height + ROW_PADDING }
}

/** One below the other, from the padding of a row on. */
function stacked(lines: readonly (Drawn | null)[], left: number, gap: number): Block {
  let top = ROW_PADDING
  const pieces: Piece[] = []
  for (const drawn of lines) {
    if (drawn === null) continue
    pieces.push({ drawn, left, top })
    top += drawn.info.height + gap
  }
  return { pieces, height: top }
}

async function headPieces(sheet: PlanSheet, { ink, quiet }: Colours): Promise<Piece[]> {
  const width = RIGHT - MARGIN
  const [community, heading, period] = await Promise.all([
    drawWords(shortened(`${sheet.community} · ${sheet.group}`, 44), {
      size: 30,
      colour: quiet,
      width: width - 60,
    }),
    drawWords(sheet.heading, { size: 66, colour: ink, width: width * 0.55 }),
    drawWords(sheet.period, { size: 34, colour: quiet, width: width * 0.45 }),
  ])
  return [
    community && { drawn: community, left: MARGIN + 58, top: 66 },
    heading && { drawn: heading, left: MARGIN, top: 132 },
    period && { drawn: period, left: RIGHT - period.info.width, top: 162 },
  ].filter((piece) => piece !== null)
}

async function footPieces(
  { link }: PlanSheet,
  words: { readonly zone: string; readonly scan: string },
  end: number,
  { ink, quiet }: Colours,
): Promise<Piece[]> {
  const width = RIGHT - MARGIN - QR_SIDE - 48
  const lines = await Promise.all([
    drawWords(words.scan, { size: 36, colour: ink, width }),
    drawWords(link, { size: 26, colour: quiet, width }),
    drawWords(words.zone, { size: 26, colour: quiet, width }),
  ])
  return stacked(lines, MARGIN + QR_SIDE + 48, 18).pieces.map((piece) => ({
    ...piece,
    top: piece.top + end + 56,
  }))
}

type Band = { readonly top: number; readonly height: number; readonly isTonight: boolean }

/** Everything but the letters: paper, moon, rules between the rows, the lamp beside tonight, the code. */
function paper(link: string, bands: readonly Band[], end: number, colours: Colours): string {
  const { side, path } = qrPath(link)
  const scale = QR_SIDE / side
  const height = end + FOOT
  const width = String(RIGHT - MARGIN)
  const rules = bands.map(({ top, height: high, isTonight }) =>
    isTonight
      ? `<rect x="${String(MARGIN - 24)}" y="${String(top)}" width="${String(RIGHT - MARGIN + 48)}" height="${String(high)}" fill="${colours.soft}"/><rect x="${String(MARGIN - 24)}" y="${String(top)}" width="6" height="${String(high)}" fill="${colours.lamp}"/>`
      : `<rect x="${String(MARGIN)}" y="${String(top + high - 1)}" width="${width}" height="2" fill="${colours.line}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(PLAN_WIDTH)}" height="${String(height)}">
<rect width="${String(PLAN_WIDTH)}" height="${String(height)}" fill="${colours.paper}"/>
<g transform="translate(${String(MARGIN - 4)} 58) scale(1.9)"><path d="M15.5 2.6a9.6 9.6 0 1 0 6 13.6A8.2 8.2 0 0 1 15.5 2.6Z" fill="${colours.ink}"/>
<circle cx="18.6" cy="7" r="2" fill="${colours.lamp}"/></g>
<rect x="${String(MARGIN)}" y="${String(HEAD - 14)}" width="${width}" height="4" fill="${colours.ink}"/>
${rules.join('')}
<g transform="translate(${String(MARGIN)} ${String(end + 56)}) scale(${String(scale)})" shape-rendering="crispEdges"><rect width="${String(side)}" height="${String(side)}" fill="#ffffff"/><path d="${path}" fill="#1b1d2a"/></g>
<rect y="${String(height - 12)}" width="${String(PLAN_WIDTH)}" height="12" fill="${colours.lamp}"/></svg>`
}
