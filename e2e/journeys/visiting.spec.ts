import { readable } from '@/lib/db/transaction'
import { LOCALES } from '@/lib/i18n/locale'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`reads home, schedule, archive and a talk without signing in, in ${locale}`, async ({
    visit,
  }) => {
    const page = await visit({ locale, viewport: PHONE })
    await page.goto('/')
    const nav = page.getByRole('navigation', { name: t('shell.mainNav') })
    // What this is and how to join stands before the fold, above the navigation.
    const about = page.getByRole('region', { name: t('home.about.label') })
    const join = await about.getByRole('link', { name: t('home.about.joinDo') }).boundingBox()
    const top = (await nav.last().boundingBox())?.y ?? 0
    expect((join?.y ?? PHONE.height) + (join?.height ?? 0)).toBeLessThan(top)
    await expect(about.getByRole('list', { name: t('home.about.evening') })).toBeInViewport()
    await expect(page.getByRole('heading', { name: t('home.coming') })).toBeVisible()
    await nav.getByRole('link', { name: t('shell.schedule') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('schedule.title'))
    await nav.getByRole('link', { name: t('shell.archive') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(t('archive.title'))
    const first = page.getByRole('main').locator('a[href^="/talks/"]').first()
    const title = (await first.textContent()) ?? ''
    await first.click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title.trim())
    await expect(page.locator('meta[property="og:title"]')).toHaveAttribute('content', title.trim())
    await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /\S/u)
    const card = await page.locator('meta[property="og:image"]').getAttribute('content')
    const picture = await page.request.get(card ?? '')
    expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/png'])
  })

  test(`finds every transcript by one character, in ${locale}`, async ({ visit }) => {
    const page = await visit({ locale })
    await page.goto('/archive')
    await page.getByRole('searchbox', { name: t('archive.search') }).fill('账')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/q=/u)
    await expect(page.locator('main mark').first()).toHaveText('账')
    // The line that it leads to is marked among all of the talk.
    await page.locator('main a[href*="#m-"]').first().click()
    const line = page.locator('article :target')
    await expect(line).toContainText('账')
    await expect(line).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
    await page.goto(`/archive?q=${encodeURIComponent('没有人说过的话zzz')}`)
    const word = t('archive.word', { word: '没有人说过的话zzz' })
    await expect(page.getByText(t('archive.nothing', { word }))).toBeVisible()
  })

  test(`keeps the page when the language and the theme are changed, from ${locale}`, async ({
    visit,
  }) => {
    const page = await visit({ locale })
    await page.goto('/schedule')
    const other = locale === 'zh' ? 'en' : 'zh'
    await page
      .getByRole('button', { name: other === 'zh' ? '中文' : 'English' })
      .first()
      .click()
    await expect(page.locator('html')).toHaveAttribute('lang', other === 'zh' ? 'zh-CN' : 'en')
    await expect(page).toHaveURL(/\/schedule/u)
    await page.getByRole('button', { name: wordsIn(other)('shell.themeInk') }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink')
  })
}

test('subscribes to transcripts and to the calendar', async ({ visit }) => {
  const page = await visit()
  const feed = await page.request.get('/feed.xml')
  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  const published = await readable().transcript.count({
    where: { state: 'PUBLISHED', talk: { visibility: 'PUBLIC' } },
  })
  expect((await feed.text()).split('<entry>').length - 1).toBe(Math.min(30, published))
  const calendar = await page.request.get('/calendar.ics')
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  const text = await calendar.text()
  expect(text.split('BEGIN:VEVENT').length).toBeGreaterThan(3)
  expect(text.split('BEGIN:VEVENT').length).toBe(text.split('END:VEVENT').length)
})
