import type { Dice } from './random'

/** Slides are drawn from shapes alone, so that they look the same on a machine without fonts. */

const PAPER = '#FFFFFF'
const INK = '#3C4052'
const FAINT = '#D9D4C8'
const LAMP = '#C98A1B'
const JADE = '#2F7D5F'

const WIDTH = 1200
const HEIGHT = 760

export const SLIDE_COUNT = 36

export type Slide = { readonly name: string; readonly svg: string }

export function drawSlides(dice: Dice): Slide[] {
  const kinds = [drawBars, drawFlow, drawLedger, drawLine]
  return Array.from({ length: SLIDE_COUNT }, (_, number) => {
    const draw = kinds[number % kinds.length] ?? drawBars
    return { name: `slide-${String(number + 1).padStart(2, '0')}.png`, svg: frame(draw(dice)) }
  })
}

function frame(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="100%" height="100%" fill="${PAPER}"/>${box(80, 70, 340, 22, INK)}${box(80, 108, 210, 10, FAINT)}${content}</svg>`
}

function box(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 4,
): string {
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" rx="${radius}" fill="${fill}"/>`
}

function drawBars(dice: Dice): string {
  const count = dice.between(5, 8)
  const high = dice.between(0, count - 1)
  const step = 1040 / count
  return Array.from({ length: count }, (_, index) => {
    const height = index === high ? 460 : dice.between(110, 400)
    return (
      box(80 + index * step, 660 - height, step - 28, height, index === high ? LAMP : INK) +
      box(80 + index * step, 682, (step - 28) * 0.6, 10, FAINT)
    )
  }).join('')
}

function drawFlow(dice: Dice): string {
  const count = dice.between(3, 5)
  const step = 1040 / count
  const lit = dice.between(0, count - 1)
  return Array.from({ length: count }, (_, index) => {
    const x = 80 + index * step
    const arrow =
      index === count - 1
        ? ''
        : `<path d="M${x + step - 44} 380h30m-12-10l12 10l-12 10" stroke="${INK}" stroke-width="4" fill="none"/>`
    const lines = Array.from({ length: dice.between(2, 4) }, (_unused, line) =>
      box(x + 24, 330 + line * 34, (step - 110) * (0.6 + dice.roll() * 0.4), 12, FAINT),
    ).join('')
    return `<rect x="${x}" y="260" width="${step - 54}" height="240" rx="14" fill="none" stroke="${index === lit ? LAMP : INK}" stroke-width="4"/>${box(x + 24, 288, step * 0.4, 16, index === lit ? LAMP : INK)}${lines}${arrow}`
  }).join('')
}

function drawLedger(dice: Dice): string {
  const rows = dice.between(6, 9)
  const marked = dice.between(0, rows - 1)
  return (
    box(80, 180, 1040, 4, INK, 0) +
    Array.from({ length: rows }, (_, row) => {
      const y = 204 + row * 54
      const colour = row === marked ? JADE : INK
      return `${box(80, y, dice.between(120, 240), 16, colour)}${box(460, y, dice.between(160, 280), 16, FAINT)}${box(1120 - dice.between(80, 150), y, 80, 16, colour)}${box(80, y + 34, 1040, 1.5, FAINT, 0)}`
    }).join('')
  )
}

function drawLine(dice: Dice): string {
  let height = dice.between(380, 560)
  const points = Array.from({ length: 13 }, (_, index) => {
    height = Math.min(640, Math.max(220, height + dice.between(-90, 80)))
    return `${80 + index * 86.6},${height}`
  })
  const [x, y] = (points[dice.between(4, 10)] ?? '80,400').split(',')
  return `${box(80, 660, 1040, 4, INK, 0)}<polyline points="${points.join(' ')}" fill="none" stroke="${INK}" stroke-width="6" stroke-linejoin="round"/><circle cx="${x ?? ''}" cy="${y ?? ''}" r="16" fill="${LAMP}"/>`
}
