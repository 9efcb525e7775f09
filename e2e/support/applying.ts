import type { Locator, Page } from '@playwright/test'
import { readable } from '@/lib/db/transaction'
import type { Words } from './words'

export async function apply(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('applications.applying.submit') }).click()
}

/** Where the applicant's own page says that they stand. */
export function statusOf(page: Page, t: Words, state: string): Locator {
  return page.getByText(t(`applications.applying.status.waits.${state}.title`), { exact: true })
}

export async function seatsTaken(groupId: string): Promise<number> {
  return (await readable().group.findUniqueOrThrow({ where: { id: groupId } })).seatsTaken
}
