import type { Page } from '@playwright/test'
import { createEvening, createMember } from '@/e2e/support/fixtures/evenings'
import { readable } from '@/lib/db/transaction'
import { LOCALES } from '@/lib/i18n/locale'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

/** As much of a phone as a chat app and its keyboard leave. */
const SHORT_PHONE = { width: 390, height: 700 }

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`two hosts take turns on phones, a room looks at the projector, in ${locale}`, async ({
    signInAs,
    signInMember,
    visit,
  }) => {
    const evening = await createEvening()
    const look = { locale, viewport: SHORT_PHONE }
    const first = await createHost(evening.groupId)
    const second = await createHost(evening.groupId)
    const at = `/tonight/host?group=${evening.groupId}`
    const host = await signInMember(first.id, look)
    await host.goto(at)
    const deputy = await signInMember(second.id, look)
    await deputy.goto(at)
    const projector = await visit({ locale })
    await projector.goto(`/tonight/stage?group=${evening.groupId}`)
    const member = await signInAs('MEMBER', { locale, viewport: PHONE })
    await member.goto(evening.page)

    // All of it is in sight, and the room has nothing to press.
    expect(await isWhollySeen(host)).toBe(true)
    await expect(projector.getByRole('button')).toHaveCount(0)
    await expect(projector.locator('h1')).toHaveText(evening.topic)

    const primary = (page: Page) => page.locator('[data-primary]').getByRole('button')
    const heading = (page: Page) => page.getByRole('heading', { level: 1 })
    const lastWord = (page: Page) => page.locator('[data-last-word]')
    const phase = (name: string) => t(`checkins.phase.${name}`)

    // One tap copies the text and moves on; every page follows, and says whose word it was.
    await primary(host).click()
    await expect(heading(host)).toHaveText(phase('TALK'))
    await expect(projector.locator('[data-stage]')).toContainText(phase('TALK'))
    await expect(heading(deputy)).toHaveText(phase('TALK'))
    await expect(lastWord(deputy)).toContainText(first.displayName)

    // The deputy takes over and goes wrong; the first takes it back.
    await primary(deputy).click()
    await expect(heading(host)).toHaveText(phase('SUPPLEMENT'))
    await expect(lastWord(host)).toContainText(second.displayName)
    await host
      .getByRole('button', {
        name: t('hosting.back', {
          what: t('hosting.backWhat.PHASE', { phase: phase('TALK') }),
        }),
      })
      .click()
    await expect(heading(deputy)).toHaveText(phase('TALK'))
    await expect(projector.locator('[data-stage]')).toContainText(phase('TALK'))

    // A question is asked, goes on air, and leaves it.
    const text = '少的那一笔怎么找？'
    const { id: memberId } = await createMember({ groupId: evening.groupId })
    await readable().question.create({ data: { talkId: evening.talkId, memberId, text } })
    await host.reload()
    await host.getByRole('button', { name: t('hosting.air') }).click()
    await expect(projector.locator('[data-stage]')).toContainText(text)
    expect(await isWhollySeen(host)).toBe(true)
    await expect(member.getByText(text).first()).toBeVisible()
    await host.getByRole('button', { name: t('hosting.answered'), exact: true }).click()
    await expect(projector.locator('[data-stage]')).not.toContainText(text)

    // What ends the evening is held, not tapped; a slip of the thumb ends nothing, and the end is taken back whole.
    for (const next of ['SUPPLEMENT', 'QUESTIONS', 'OPEN_DISCUSSION']) {
      await primary(host).click()
      await expect(heading(host)).toHaveText(phase(next))
    }
    await primary(host).click()
    const asked = host.getByRole('dialog', { name: t('hosting.endTitle') })
    await expect(asked).toBeVisible()
    await asked.getByRole('button', { name: t('ui.cancel') }).click()
    await expect(heading(deputy)).toHaveText(phase('OPEN_DISCUSSION'))
    await hold(host, primary(host))
    await expect(projector.getByText(t('hosting.stagePage.over'))).toBeVisible()
    await deputy
      .getByRole('button', {
        name: t('hosting.back', {
          what: t('hosting.backWhat.PHASE', { phase: phase('OPEN_DISCUSSION') }),
        }),
      })
      .click()
    await expect(projector.getByText(t('hosting.stagePage.over'))).toBeHidden()
    await expect(heading(host)).toHaveText(phase('OPEN_DISCUSSION'))
  })
}

/** Whether nothing of the page has to be scrolled to. */
function isWhollySeen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)
}

async function createHost(groupId: string) {
  const host = await createMember({ groupId })
  await readable().member.update({ where: { id: host.id }, data: { roles: ['HOST'] } })
  return host
}

/** Until the button says to let go. */
async function hold(page: Page, button: ReturnType<Page['locator']>): Promise<void> {
  const label = await button.textContent()
  await button.hover()
  await page.mouse.down()
  await expect(button).not.toHaveText(label ?? '')
  await page.mouse.up()
}
