import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'use-intl/core'
import { expect, it } from 'vitest'
import { queueSchema } from '@/lib/applications/desk/schema'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { badCsvFilter } from './csv-file'
import { readFilter } from './read-filter'

it.each(LOCALES)('refuses a file for an address it does not understand, in %s', async (locale) => {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'ui.unread' })
  const { unread } = readFilter(queueSchema, { group: '<b>none</b>', page: '1' })
  const answer = badCsvFilter(unread, t)
  expect(answer?.status).toBe(400)
  expect(answer?.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer?.headers.get('cache-control')).toBe('private, no-store')
  const text = (await answer?.text()) ?? ''
  expect(text).toBe(`${t('FILE', { names: 'group' })}\n`)
  expect(text).not.toContain('none')
})

it('refuses none for an address that it understands, or that asks for nothing', () => {
  const t = () => ''
  expect(badCsvFilter(readFilter(queueSchema, {}).unread, t)).toBeNull()
  expect(badCsvFilter(readFilter(queueSchema, { group: '' }).unread, t)).toBeNull()
})

it('every table that reads an address refuses what it does not understand, and before it who may not have it', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('csv/route.ts'))
    .map((path) => readFileSync(`app/${path}`, 'utf8'))
  const filtered = routes.filter((source) => source.includes('searchParams'))
  expect(filtered.length).toBeGreaterThan(4)
  for (const source of filtered) {
    expect(source).toContain('readFilter(')
    expect(source).not.toContain('Schema.parse(')
    expect(source.indexOf('return noCsvFile()')).toBeLessThan(source.lastIndexOf('badCsvFilter('))
  }
})
