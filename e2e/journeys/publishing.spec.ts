import type { Page } from '@playwright/test'
import { readable } from '@/lib/db/transaction'
import { createLogFile, importLogFile, type LogFile } from '@/e2e/support/fixtures/log-file'
import { expect, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`publishes a night of the log without a name in it, and withdraws it, in ${locale}`, async ({
    signInAs,
    visit,
  }) => {
    const log = await createLogFile()
    const nightId = await importLogFile(log)
    const editor = await signInAs('EDITOR', { locale })
    await editor.goto(`/desk/found/${nightId}`)
    await editor.getByLabel(t('found.topic')).fill(log.topic)
    await editor.getByText(t('schedule.visibilities.PUBLIC'), { exact: true }).click()
    await editor.getByRole('button', { name: t('found.confirm') }).click()
    await editor.getByRole('link', { name: t('found.toDraft') }).click()
    await expect(editor.getByText(t('transcripts.draft.clean'))).toBeVisible()
    const talkId = new URL(editor.url()).pathname.split('/')[2] ?? ''
    const visitor = await visit({ locale })
    expect(await everyPublicByte(visitor, talkId, log)).toEqual({
      words: [],
      pictures: [],
      leaked: [],
    })

    await press(editor, t('transcripts.draft.publish'))
    await expect(
      editor.getByText(t('transcripts.draft.state.PUBLISHED'), { exact: true }),
    ).toBeVisible()
    await visitor.goto(`/talks/${talkId}`)
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText(log.topic)
    await expect(visitor.getByText(log.said).first()).toBeVisible()
    const published = await everyPublicByte(visitor, talkId, log)
    expect(published).toEqual({ words: PLACES_OF_WORDS, pictures: [200], leaked: [] })

    await press(editor, t('transcripts.draft.withdraw'))
    await expect(
      editor.getByText(t('transcripts.draft.state.WITHDRAWN'), { exact: true }),
    ).toBeVisible()
    expect(await everyPublicByte(visitor, talkId, log)).toEqual({
      words: [],
      pictures: [404],
      leaked: [],
    })
  })
}

/** Where the speaker's words are read once they are public. */
const PLACES_OF_WORDS = ['page', 'payload', 'search']

/** Asks every public place: which have the words, what the pictures answer, what leaks. */
async function everyPublicByte(page: Page, talkId: string, log: LogFile) {
  const { request } = page
  const query = encodeURIComponent(log.said.slice(0, 6))
  const places: Record<string, string> = {
    page: `/talks/${talkId}`,
    payload: `/talks/${talkId}`,
    search: `/archive?q=${encodeURIComponent(log.said)}`,
    archive: '/archive',
    found: `/archive?q=${query}`,
    home: '/',
    feed: '/feed.xml',
    calendar: '/calendar.ics',
    talk: `/calendar.ics?talk=${talkId}`,
    schedule: `/schedule?week=2026-03-18&group=${log.groupId}`,
  }
  const words: string[] = []
  const leaked: string[] = []
  for (const [place, address] of Object.entries(places)) {
    const headers = place === 'payload' ? { rsc: '1' } : {}
    const body = await (await request.get(address, { headers })).text()
    // The search says what it was asked for; only what it found is marked.
    const has = place === 'search' ? body.includes('<mark') : body.includes(log.said)
    if (has) words.push(place)
    leaked.push(
      ...log.redacted.filter((name) => body.includes(name)).map((name) => `${place}: ${name}`),
    )
  }
  const pictures: number[] = []
  for (const address of await pictureAddresses(talkId)) {
    const answer = await request.get(address)
    pictures.push(answer.status())
    const bytes = (await answer.body()).toString('utf8')
    leaked.push(
      ...log.redacted.filter((name) => bytes.includes(name)).map((name) => `picture: ${name}`),
    )
  }
  return { words, pictures: [...new Set(pictures)], leaked }
}

const seen = new Map<string, readonly string[]>()

/** The addresses that the page gave while it was public stay known to those who read it. */
async function pictureAddresses(talkId: string): Promise<readonly string[]> {
  const lines = await readable().transcriptLine.findMany({
    where: { transcript: { talkId }, mediaId: { not: null } },
  })
  const now = lines.map(({ anchor }) => `/talks/${talkId}/images/${anchor}`)
  if (now.length > 0) seen.set(talkId, now)
  return seen.get(talkId) ?? []
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}
