import { pool } from '@/lib/db/pool'
import { withDatabaseName } from '@/lib/db/urls'
import { findingsOn } from '../support/accessibility'
import { startApp } from '../support/app'
import { tag } from '@/e2e/support/fixtures/evenings'
import { bringLog, bringRoster, letFirstIn, planFirst } from '../support/first-sitting'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`sets up an empty community once, in ${locale}`, async ({ visit }) => {
    test.slow()
    const name = `setup_${tag()}`
    await pool().query(`CREATE DATABASE ${name}`)
    const url = withDatabaseName(process.env['DATABASE_URL'] ?? '', name)
    const app = await startApp('start', { DATABASE_URL: url })
    try {
      await expect.poll(app.output).toMatch(CODE)
      const code = CODE.exec(app.output())?.[1] ?? ''
      const page = await visit({ locale, viewport: PHONE, address: app.address })
      await page.goto('/')
      await expect(page).toHaveURL(/\/setup$/u)
      expect(await findingsOn(page)).toEqual([])

      await page.locator('input[name="code"]').fill('WRNG-WRNG-WRNG')
      await page.locator('input[name="name"]').fill('灯下夜谈')
      await page.locator('textarea[name="groups"]').fill('产品群\n技术群')
      await page.locator('input[name="ownerName"]').fill('岑晚')
      const submit = page.getByRole('button', { name: t('communities.setup.submit') })
      await submit.click()
      await expect(page.getByText(t('refusals.SETUP_CODE_WRONG')).first()).toBeVisible()
      await expect(page.locator('input[name="ownerName"]')).toHaveValue('岑晚')
      await page.locator('input[name="code"]').fill(code)
      await submit.click()
      await page.waitForURL(`${app.address}/desk/moving-in`)
      const done = (count: number) =>
        page.getByText(t('movingIn.checklist.done', { done: count, of: 9 }))
      await expect(done(1)).toBeVisible()

      await page.goto('/me')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('岑晚')
      await page.goto('/desk/people')
      await expect(page.getByRole('main').getByText('岑晚').first()).toBeVisible()
      expect((await page.request.get('/setup')).status()).toBe(404)
      expect((await page.request.get('/mailbox')).status()).toBe(404)
      const signIn = await (await page.request.get('/sign-in')).text()
      expect(signIn).not.toContain('name="role"')

      // In one sitting: the members, what they said, the way in, and the first evening.
      const desk = await visit({ locale, address: app.address })
      await desk.context().addCookies(await page.context().cookies())
      await bringRoster(desk, t)
      await bringLog(desk, t)
      const phone = await visit({ locale, viewport: PHONE, address: app.address })
      await letFirstIn(desk, phone, t)
      await planFirst(desk, t)
      await page.goto('/desk/moving-in')
      await expect(done(6)).toBeVisible()
    } finally {
      await app.stop()
      await pool().query(`DROP DATABASE ${name} WITH (FORCE)`)
    }
  })
}

const CODE = /enter the code (\S+)/u
