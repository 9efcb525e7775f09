import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { PlanSheet, SheetRow } from '@/lib/announcements/plan/types'
import { drawPlan, PLAN_WIDTH, THEMES } from './draw-plan'

const ROW: SheetRow = {
  weekday: '周一',
  day: '11.30',
  clock: '19:30',
  title: '对账差错的七种来路',
  notes: ['讲者：沈灯'],
  kind: 'TALK',
  isTonight: false,
}
const SHEET: PlanSheet = {
  span: 'WEEK',
  community: '晚灯支付技术社',
  group: '支付产品群',
  heading: '本周排期',
  period: '11 月 30 日 – 12 月 6 日',
  zone: '北京时间',
  link: 'https://yehua.example.org/schedule',
  rows: [ROW],
}

test.each([
  ['of a week', { ...SHEET, rows: Array.from({ length: 5 }, () => ROW) }],
  [
    'of a month of long topics',
    {
      ...SHEET,
      rows: Array.from({ length: 31 }, () => ({
        ...ROW,
        title: '对账'.repeat(100),
        kind: 'GONE' as const,
      })),
    },
  ],
  ['of nothing', { ...SHEET, rows: [] }],
  [
    'of one long word and markup',
    {
      ...SHEET,
      community: 'a'.repeat(300),
      rows: [{ ...ROW, title: `<b>&amp;${'a'.repeat(300)}`, notes: ['🌙'], isTonight: true }],
    },
  ],
])(
  'a picture %s is 1080 pixels wide and as high as it needs',
  { timeout: 30_000 },
  async (_, sheet) => {
    const { format, width, height } = await sharp(await drawPlan(sheet, 'zh', 'light')).metadata()
    expect([format, width]).toEqual(['png', PLAN_WIDTH])
    expect(height).toBeGreaterThan(600)
  },
)

test('letters, themes and languages are drawn as what they are', async () => {
  const pictures = await Promise.all([
    drawPlan(SHEET, 'zh', 'light'),
    drawPlan(SHEET, 'zh', 'dark'),
    drawPlan(SHEET, 'en', 'light'),
    drawPlan({ ...SHEET, rows: [{ ...ROW, title: '清算' }] }, 'zh', 'light'),
    drawPlan(SHEET, 'zh', 'light'),
  ])
  const distinct = new Set(pictures.map((picture) => picture.toString('base64')))
  expect(distinct.size).toBe(4)
})

test('its colours are the tokens of the pages', () => {
  const css = readFileSync(new URL('../globals.css', import.meta.url), 'utf8')
  const [day = '', night = ''] = css.slice(css.indexOf(':root {')).split('@variant ink {')
  const token = {
    paper: 'paper',
    ink: 'ink',
    quiet: 'ink-2',
    faint: 'ink-3',
    line: 'line',
    lamp: 'lamp-fill',
    soft: 'lamp-soft',
  }
  for (const [part, name] of Object.entries(token)) {
    expect(day).toContain(`--${name}: ${THEMES.light[part as keyof typeof token]};`)
    expect(night).toContain(`--${name}: ${THEMES.dark[part as keyof typeof token]};`)
  }
})
