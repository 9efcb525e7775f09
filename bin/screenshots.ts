import { mkdir, writeFile } from 'node:fs/promises'
import { chromium, type Page } from '@playwright/test'
import sharp from 'sharp'
import { startApp } from '@/e2e/support/app'
import { BROWSER_ARGUMENTS, findBrowser } from '@/e2e/support/browser'
import { run } from './run'

const FOLDER = 'public/screenshots'
const WIDEST = 1600

type Shot = {
  readonly file: string
  readonly viewport: { readonly width: number; readonly height: number }
  readonly theme: 'light' | 'dark'
  readonly open: (page: Page) => Promise<void>
}

/** The three pictures of the README. */
const SHOTS: readonly Shot[] = [
  {
    file: 'home',
    viewport: { width: 1280, height: 860 },
    theme: 'light',
    open: async (page) => {
      await page.goto('/')
    },
  },
  {
    file: 'tonight',
    viewport: { width: 390, height: 844 },
    theme: 'dark',
    open: async (page) => {
      await page.goto('/sign-in?next=/tonight')
      await page.locator('button[name="role"][value="MEMBER"]').click()
      await page.waitForURL((url) => url.pathname === '/tonight')
    },
  },
  {
    file: 'transcript',
    viewport: { width: 1280, height: 860 },
    theme: 'light',
    open: async (page) => {
      await page.goto('/archive')
      await page.locator('main a[href^="/talks/"]').first().click()
      await page.waitForURL(/\/talks\//u)
    },
  },
]

// From the demo, so that they show the app as anybody finds it; run again after the look has changed.
await run(async () => {
  const browser = await chromium.launch({
    executablePath: findBrowser(console.error),
    args: BROWSER_ARGUMENTS,
  })
  const app = await startApp('demo')
  try {
    await mkdir(FOLDER, { recursive: true })
    for (const { file, viewport, theme, open } of SHOTS) {
      const page = await browser.newPage({
        baseURL: app.address,
        viewport,
        colorScheme: theme,
        deviceScaleFactor: 2,
        locale: 'zh-CN',
        reducedMotion: 'reduce',
      })
      await open(page)
      await page.waitForLoadState('networkidle')
      const image = await shrink(await page.screenshot())
      await writeFile(`${FOLDER}/${file}.webp`, image)
      console.log(`${FOLDER}/${file}.webp ${String(Math.round(image.byteLength / 1024))} kB`)
      await page.close()
    }
  } finally {
    await app.stop()
    await browser.close()
  }
})

function shrink(png: Buffer): Promise<Buffer> {
  return sharp(png)
    .resize({ width: WIDEST, withoutEnlargement: true })
    .webp({ quality: 82, effort: 6 })
    .toBuffer()
}
