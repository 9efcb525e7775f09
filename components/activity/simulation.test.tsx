import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { IMMUNITY_KINDS, type ImmunityKind } from '@/lib/activity/types'
import { SimulationResult } from './simulation'

const byKind = Object.fromEntries(IMMUNITY_KINDS.map((kind) => [kind, 0])) as Record<
  ImmunityKind,
  number
>
const counts = { members: 6, active: 3, immune: 1, unresolved: 0, silent: 2, byKind }
const week = { at: Date.UTC(2026, 10, 1), present: counts, proposed: counts }

test.each(LOCALES)('the figures of a simulation stand in one table, in %s', (locale) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
      <SimulationResult
        simulation={{ weeks: [week], becomeSilent: [], noLongerSilent: [] }}
        names={{}}
        timeZone="UTC"
      />
    </NextIntlClientProvider>,
  )
  expect(html.match(/<table/gu)).toHaveLength(1)
})
