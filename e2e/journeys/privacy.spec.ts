import { readable } from '@/lib/db/transaction'
import { createMember, tag } from '@/e2e/support/fixtures/evenings'
import { waitForFreshDocument } from '../support/fresh-document'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`takes a copy along, is left out of the archive, and is forgotten, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const member = await createMember({ email: `${tag()}@mail.example.com` })
    const page = await signInMember(member.id, { locale, viewport: PHONE })
    await page.goto('/me')
    await page.getByRole('link', { name: t('privacy.toData') }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('privacy.title'))

    const file = await page.request.get('/me/data/export?as=json')
    const data = (await file.json()) as { name: string; profile: unknown[] }
    expect([data.name, data.profile.length]).toEqual([member.displayName, 1])
    expect(await (await page.request.get('/me/data/export?as=html')).text()).toContain(
      member.displayName,
    )

    await page.getByRole('radio', { name: t('privacy.consent.choices.LEFT_OUT') }).check()
    await page.getByRole('button', { name: t('privacy.consent.save'), exact: true }).click()
    await expect(page.getByText(t('privacy.consent.saved'))).toBeVisible()
    const wish = await readable().member.findUniqueOrThrow({ where: { id: member.id } })
    expect(wish.archiveAs).toBe('LEFT_OUT')

    const erasing = page.getByRole('form', { name: t('privacy.erase.title') })
    await erasing.getByRole('textbox').fill(`${member.displayName}x`)
    await erasing.getByRole('button').click()
    await expect(erasing.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
    await erasing.getByRole('textbox').fill(member.displayName)
    await erasing.getByRole('button').click()
    await waitForFreshDocument(page, '/farewell')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('privacy.farewell.title'))
    expect(await page.content()).not.toContain(member.displayName)
    expect((await page.context().cookies()).map(({ name }) => name).join()).not.toContain('session')

    await page.goBack()
    await expect(page).toHaveURL(/sign-in/u)
    await page.waitForLoadState()
    expect(await page.content()).not.toContain(member.displayName)
    const others = await signInAs('MEMBER', { locale })
    for (const address of [`/members/${member.id}`, `/me/data/export`]) {
      const body = await (await others.request.get(address)).text()
      expect(body).not.toContain(member.displayName)
    }
    const organiser = await signInAs('ORGANISER', { locale })
    const query = encodeURIComponent(member.displayName)
    await organiser.goto(`/desk/people?query=${query}&status=ANY`)
    await expect(organiser.locator(`a[href*="${member.id}"]`)).toHaveCount(0)
    await organiser.goto(`/desk/people/${member.id}/data`)
    await expect(organiser.getByText(t('privacy.erase.gone'))).toBeVisible()
    expect(await organiser.content()).not.toContain(member.displayName)
  })
}
