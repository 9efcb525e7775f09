import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readable } from '@/lib/db/transaction'
import { createEvening, createMember } from '@/e2e/support/fixtures/evenings'
import { BROWSER_ARGUMENTS } from '../support/browser'
import type { Page } from '@playwright/test'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

/** What the camera of the browser sees; read when the camera is opened. */
const SEEN = join(tmpdir(), `yehua-camera-${String(process.pid)}.y4m`)
const executablePath = process.env['BROWSER_PATH']

test.use({
  permissions: ['camera'],
  launchOptions: {
    args: [
      ...BROWSER_ARGUMENTS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${SEEN}`,
    ],
    ...(executablePath === undefined ? {} : { executablePath }),
  },
})

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`scans the code on a member’s phone with the host’s camera, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const evening = await createEvening()
    const { id, displayName } = await createMember({ groupId: evening.groupId })
    const phone = await signInMember(id, { locale, viewport: PHONE })
    await phone.goto(evening.page)
    await phone.getByText(t('checkins.code.title')).click()
    await expect(phone.getByRole('img', { name: t('checkins.code.label') })).toBeVisible()
    await phone.setViewportSize({ width: 390, height: 700 })
    await expect.poll(() => isWhollySeen(phone, t('checkins.code.label'))).toBe(true)

    const host = await signInAs('HOST', { locale, viewport: PHONE })
    await host.goto(`/desk/tonight?group=${evening.groupId}`)
    await host.getByRole('link', { name: t('checkins.scan.link') }).click()
    await expect(host).toHaveURL(/\/desk\/tonight\/scan\?group=/u)
    // The phone is held before the camera: the very code that it shows now.
    const shown = phone.getByRole('img', { name: t('checkins.code.label') })
    const side = Number((await shown.getAttribute('viewBox'))?.split(' ')[2])
    await writeFile(SEEN, filmOf((await shown.locator('path').getAttribute('d')) ?? '', side))
    await host.getByRole('button', { name: t('checkins.scan.start') }).click()
    const status = t('checkins.status.ON_TIME')
    await expect(
      host.getByText(t('checkins.desk.checkedIn', { name: displayName, status })),
    ).toBeVisible()
    const came = await readable().checkIn.findMany({ where: { memberId: id } })
    expect(came.map(({ via }) => via)).toEqual(['DESK'])
  })
}

test('may ask for the camera on the page that scans, also when signing in led there, and on no other', async ({
  visit,
}) => {
  const t = wordsIn('en')
  const page = await visit({ locale: 'en', viewport: PHONE })
  // The answer to the form leads on inside the document of the sign-in page.
  await page.goto('/desk/tonight/scan')
  expect(await mayUseCamera(page)).toBe(false)
  await page.getByRole('button', { name: t('auth.roleHints.HOST') }).click()
  await expect(page.getByRole('button', { name: t('checkins.scan.start') })).toBeVisible()
  // The page loads once more meanwhile, and cannot be asked just then.
  await expect.poll(() => mayUseCamera(page).catch(() => null)).toBe(true)
  await page.goto('/desk/tonight')
  expect(await mayUseCamera(page)).toBe(false)
})

/** What the document of the page was loaded with. */
function mayUseCamera(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { featurePolicy } = document as Document & {
      // Chromium's name of what the Permissions Policy draft calls permissionsPolicy.
      readonly featurePolicy: { readonly allowsFeature: (name: string) => boolean }
    }
    return featurePolicy.allowsFeature('camera')
  })
}

/** Whether nothing lies over the picture, at its corners and in its middle, and all of it is in the window. */
function isWhollySeen(page: Page, label: string): Promise<boolean> {
  return page.getByRole('img', { name: label }).evaluate((picture) => {
    const { left, right, top, bottom } = picture.getBoundingClientRect()
    const spots = [
      [left + 6, top + 6],
      [right - 6, top + 6],
      [left + 6, bottom - 6],
      [right - 6, bottom - 6],
      [(left + right) / 2, (top + bottom) / 2],
    ] as const
    // Outside of the window there is nothing at a spot.
    return spots.every(([x, y]) => picture.contains(document.elementFromPoint(x, y)))
  })
}

/** A second of a camera that sees a code, drawn as `lib/shared/qr-path.ts` draws it, as YUV4MPEG2. */
function filmOf(path: string, side: number): Buffer {
  const [width, height] = [640, 480]
  const module = Math.floor(height / side)
  const luma = Buffer.alloc(width * height, 235)
  for (const [, x = '', y = ''] of path.matchAll(/M(\d+) (\d+)h1/gu))
    for (let row = 0; row < module; row += 1) {
      const at = (Number(y) * module + row) * width + Number(x) * module
      luma.fill(16, at, at + module)
    }
  const colour = Buffer.alloc((width * height) / 2, 128)
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, colour])
  const head = Buffer.from(
    `YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420jpeg\n`,
  )
  return Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)])
}
