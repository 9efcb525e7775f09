import { readable } from '@/lib/db/transaction'
import { createLogFile, foundNightOf } from '@/e2e/support/fixtures/log-file'
import { expect, test } from '../support/test'
import { IN_ENGLISH, wordsIn } from '../support/words'

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`brings a log in from the desk, and its night is found, in ${locale}`, async ({
    signInAs,
  }) => {
    const log = await createLogFile()
    const { name } = await readable().group.findUniqueOrThrow({ where: { id: log.groupId } })
    const page = await signInAs('EDITOR', { locale })
    await page.goto('/desk/import')
    await page.locator('select').selectOption({ label: name })
    const [file, pictures] = [
      page.locator('input[type=file]').first(),
      page.locator('input[type=file]').last(),
    ]
    await file.setInputFiles({
      name: log.fileName,
      mimeType: 'text/markdown',
      buffer: Buffer.from(log.markdown),
    })
    await pictures.setInputFiles(
      [1, 2].map((at) => ({
        name: `slide-0${String(at)}.png`,
        mimeType: 'image/jpeg',
        buffer: log.picture,
      })),
    )
    await page.getByRole('button', { name: t('logs.send.do') }).click()
    await expect(page.getByText(t('logs.preview.nothingYet'))).toBeVisible()
    await expect(page.getByText(log.redacted[0] ?? '').first()).toBeVisible()
    expect(await readable().message.count({ where: { groupId: log.groupId } })).toBe(0)

    await page.getByRole('button', { name: t('logs.preview.import'), exact: true }).click()
    await expect(page.getByRole('link', { name: t('logs.outcome.found') })).toBeVisible({
      timeout: 30_000,
    })
    const messages = await readable().message.count({ where: { groupId: log.groupId } })
    expect(messages).toBe(log.markdown.match(/^> \d{4}/gmu)?.length)
    await expect
      .poll(() => foundNightOf(log.groupId).catch(() => null), { timeout: 20_000 })
      .toMatch(/-/u)
    await page.goto(`/desk/found/${await foundNightOf(log.groupId)}`)
    await expect(page.getByRole('button', { name: t('found.confirm') })).toBeVisible()
  })

  test(`says of a file that is no log that nothing was imported, in ${locale}`, async ({
    signInAs,
  }) => {
    const page = await signInAs('EDITOR', { locale })
    await page.goto('/desk/import')
    const file = {
      name: 'photo.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from([0xff, 0xd8, 0, 1]),
    }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('button', { name: t('logs.send.do') }).click()
    const main = page.getByRole('main')
    await expect(
      main.getByText(t('logs.preview.noText')).or(main.getByText(t('logs.preview.noLog'))),
    ).toBeVisible()
  })
}
