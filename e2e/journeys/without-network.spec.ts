import type { BrowserContext } from '@playwright/test'
import { readable } from '@/lib/db/transaction'
import { createEvening, createMember } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

test.use({ serviceWorkers: 'allow' })

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`keeps a tap without network and counts it by its own time, in ${locale}`, async ({
    signInMember,
    faults,
  }) => {
    faults.tolerate(/ERR_INTERNET_DISCONNECTED/u)
    const evening = await createEvening()
    const { id } = await createMember({ groupId: evening.groupId })
    const page = await signInMember(id, { locale, viewport: PHONE })
    await page.goto('/schedule')
    await workerReady(page.context())
    // Read again, now that the worker is there: the copy is of this.
    await page.goto('/schedule')
    await page.goto(evening.page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: t('checkins.checkIn') }).click()
    await expect(page.getByText(t('checkins.offline.keptTitle'))).toBeVisible()

    // Without network a page read before is readable, another says that it is not, and has the tap.
    await page.goto('/schedule')
    await expect(page.getByRole('note')).toContainText(t('shell.away.copy').slice(0, 6))
    await page.goto(evening.page)
    await expect(page.getByRole('heading', { name: t('shell.away.title') })).toBeVisible()
    await expect(page.getByText(t('shell.away.tapKept'))).toBeVisible()

    // The evening goes on; the window closes before the phone is back.
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000)
    await readable().night.update({
      where: { id: evening.nightId },
      data: { checkInClosedAt: at(0) },
    })
    await page.context().setOffline(false)
    await expect
      .poll(() => readable().checkIn.findMany({ where: { memberId: id } }))
      .toMatchObject([{ status: 'ON_TIME', via: 'SELF' }])
    await expect(page.getByText(t('checkins.status.ON_TIME')).first()).toBeVisible()
    expect(await readable().offlineTap.count({ where: { memberId: id } })).toBe(1)
  })
}

async function workerReady(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'))
  await worker.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { registration } = globalThis as unknown as {
          registration: ServiceWorkerRegistration
        }
        const look = () => (registration.active?.state === 'activated' ? resolve() : undefined)
        look()
        registration.active?.addEventListener('statechange', look)
        registration.installing?.addEventListener('statechange', look)
      }),
  )
}
