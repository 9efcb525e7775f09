import { LOCALES } from '@/lib/i18n/locale'
import { createClaimable } from '@/e2e/support/fixtures/claims'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`signs a member in who says a code in the group, live, in ${locale}`, async ({
    visit,
    signInAs,
  }) => {
    const { address, displayName, nickname, groupName } = await createClaimable()
    const phone = await visit({ locale, viewport: PHONE })
    await phone.goto(address)
    await phone.getByLabel(t('claims.page.query')).fill(displayName)
    await phone.getByRole('button', { name: t('claims.page.find') }).click()
    await phone.getByRole('button', { name: t('claims.page.chooseNamed', { nickname }) }).click()
    const phrase = await phone.getByLabel(t('claims.page.say')).inputValue()
    expect(phrase).toMatch(/^夜话 [2-9A-Y]{4}$/u)

    // Another who read the group has the code and no claim of it.
    const reader = await visit({ locale, viewport: PHONE })
    await reader.goto('/claim')
    await expect(reader.getByRole('heading', { name: t('claims.page.closedTitle') })).toBeVisible()

    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto('/desk/moving-in/claims?view=unsaid')
    await desk.locator('select[name=groupId]').selectOption({ label: groupName })
    await desk
      .getByRole('textbox', { name: t('claims.desk.pasteLines') })
      .fill(`${nickname}:\n${phrase}`)
    await desk.getByRole('button', { name: t('claims.desk.paste') }).click()
    await expect(desk.getByText(t('claims.desk.pasted', { proven: 1, doubtful: 0 }))).toBeVisible()
    // The next lines are of the same group.
    await expect(desk.locator('select[name=groupId] option:checked')).toHaveText(groupName)
    await expect(desk.getByRole('textbox', { name: t('claims.desk.pasteLines') })).toHaveValue('')

    // The page that waits goes on by itself.
    await expect(phone).toHaveURL((url) => url.pathname === '/', { timeout: 30_000 })
    await phone.goto('/me')
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText(displayName)
  })
}
