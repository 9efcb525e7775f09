'use client'

import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs'
import { useWords } from './words'

export type TabPage = { readonly id: string; readonly label: string; readonly content: ReactNode }

/** Views of one thing that need no address of their own. Where one might send the link, use Segments. */
export function Tabs({
  label,
  pages,
}: {
  readonly label: string
  readonly pages: readonly TabPage[]
}) {
  const { locale } = useWords()
  return (
    <I18nProvider locale={locale}>
      <AriaTabs>
        <TabList aria-label={label} className="flex gap-6 overflow-x-auto border-b border-line">
          {pages.map(({ id, label: name }) => (
            <Tab
              key={id}
              id={id}
              className="-mb-px flex min-h-11 cursor-pointer items-center border-b-2 border-transparent whitespace-nowrap text-ink-2 -outline-offset-2 data-selected:border-ink data-selected:font-semibold data-selected:text-ink"
            >
              {name}
            </Tab>
          ))}
        </TabList>
        {pages.map(({ id, content }) => (
          <TabPanel key={id} id={id} className="pt-5">
            {content}
          </TabPanel>
        ))}
      </AriaTabs>
    </I18nProvider>
  )
}
