import { addMember } from '@/lib/members/commands'
import { createGroup, tag } from '@/e2e/support/fixtures/evenings'
import { expect, test } from '../support/test'
import { IN_ENGLISH, wordsIn } from '../support/words'

const CONSOLE = { kind: 'console' } as const
const none = { position: null, city: null, email: null, groupNickname: null, joinedOn: null }

async function join(displayName: string, company: string | null = null, groupId?: string) {
  const home = groupId ?? (await createGroup())
  const added = await addMember(CONSOLE, { ...none, displayName, company, groupId: home })
  if (!added.ok) throw new Error(added.refusal.code)
  return { id: added.value, displayName, groupId: home }
}

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`finds people by initials, and not by what they keep, in ${locale}`, async ({
    signInMember,
  }) => {
    const company = `密舟${tag()}`
    const kept = await join(`湛一舟 ${tag()}`, company)
    const reader = await join(`岑晚 ${tag()}`)
    const search = async (words: string) => {
      await finder.goto(`/members?query=${encodeURIComponent(words)}`)
      return finder.getByRole('link', { name: kept.displayName })
    }
    const finder = await signInMember(reader.id, { locale })
    await expect(await search('zyz')).toBeVisible()
    await expect(await search(company)).toBeVisible()

    const owner = await signInMember(kept.id, { locale })
    await owner.goto('/me/visibility')
    await owner.getByRole('checkbox', { name: t('members.prefs.showCompany') }).uncheck()
    await owner.getByRole('button', { name: t('members.prefs.save') }).click()
    await expect(owner.getByText(t('members.prefs.saved'))).toBeVisible()
    await owner.goto('/me/preview')
    await expect(owner.getByRole('heading', { name: kept.displayName })).toBeVisible()
    await expect(owner.getByText(company)).toHaveCount(0)

    await expect(await search(company)).toHaveCount(0)
    await expect(finder.getByText(t('members.none'))).toBeVisible()
    await finder.goto(`/members/${kept.id}`)
    expect(await finder.content()).not.toContain(company)
  })

  test(`loses nothing of a profile that is open twice, in ${locale}`, async ({ signInMember }) => {
    const member = await join(`湛三舟 ${tag()}`, '青舟支付')
    const one = await signInMember(member.id, { locale })
    const two = await one.context().newPage()
    await Promise.all([one.goto('/me/profile'), two.goto('/me/profile')])
    const company = two.getByLabel(t('members.company'))
    await company.fill('临溪科技')
    await one.getByLabel(t('members.company')).fill('南窗科技')
    await one.getByLabel(t('members.position')).fill('风控')
    await one.getByRole('button', { name: t('members.me.save') }).click()
    await expect(one.getByRole('status').filter({ hasText: /\S/u }).first()).toBeVisible()

    const save = two.getByRole('button', { name: t('members.me.save') })
    await save.click()
    const now = (word: string) => ({ now: t('ui.changed.quoted', { now: word }) })
    await expect(two.getByText(t('ui.changed.replaced', now('南窗科技')))).toBeVisible()
    await expect(two.getByText(t('ui.changed.kept', now('风控')))).toBeVisible()
    await expect(company).toBeFocused()
    await expect(company).toHaveValue('临溪科技')
    await expect(two.getByLabel(t('members.position'))).toHaveValue('风控')
    await save.click()
    await expect(two.getByText(t('ui.changed.replaced', now('南窗科技')))).toHaveCount(0)
    await two.goto(`/members/${member.id}`)
    await expect(two.getByText('临溪科技').first()).toBeVisible()
    await expect(two.getByText('风控').first()).toBeVisible()
  })

  test(`asks to move, and is moved by an organiser, in ${locale}`, async ({
    signInMember,
    signInAs,
  }) => {
    const member = await join(`湛二舟 ${tag()}`)
    const to = await createGroup()
    const page = await signInMember(member.id, { locale })
    await page.goto('/me/group')
    await page.getByLabel(t('members.transfer.to')).selectOption(to)
    await page.getByLabel(t('members.transfer.reason')).fill('做技术的')
    const ask = page.getByRole('button', { name: t('members.transfer.ask') })
    // Without a network nothing is sent, and what was typed stays for the next press.
    await page.context().setOffline(true)
    await ask.click()
    await expect(page.getByText(t('shell.offline.form'))).toBeVisible()
    await expect(page.getByLabel(t('members.transfer.reason'))).toHaveValue('做技术的')
    await page.context().setOffline(false)
    await expect(page.getByText(t('shell.offline.form'))).toHaveCount(0)
    await ask.click()
    await expect(page.getByText(t('members.transfer.states.ASKED')).first()).toBeVisible()

    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto('/desk/groups')
    const row = desk.getByRole('listitem').filter({ hasText: member.displayName })
    await row.getByRole('button', { name: t('members.groups.approve'), exact: true }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel(t('members.groups.answer')).fill('欢迎过去')
    await dialog.getByRole('button', { name: t('members.groups.approve'), exact: true }).click()
    await expect(row).toHaveCount(0)

    await page.reload()
    await expect(page.getByText('欢迎过去')).toBeVisible()
    await expect(page.getByText(t('members.transfer.states.APPROVED'))).toBeVisible()
  })
}
