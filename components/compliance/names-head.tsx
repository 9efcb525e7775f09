import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHead } from '@/components/ui/page-head'
import { Segments } from '@/components/ui/segments'

export const PATH = '/desk/names'

const TABS = { queue: PATH, trend: `${PATH}/trend`, reminders: `${PATH}/reminders` } as const

/** The head of the three lists of this place, and the way between them. */
export function NamesHead({
  here,
  title,
  children,
}: {
  readonly here: keyof typeof TABS
  readonly title: string
  readonly children: ReactNode
}) {
  const t = useTranslations('compliance.tabs')
  return (
    <PageHead
      title={title}
      intro={children}
      end={
        <Segments
          label={t('label')}
          segments={(['queue', 'trend', 'reminders'] as const).map((tab) => ({
            href: TABS[tab],
            label: t(tab),
            current: tab === here,
          }))}
        />
      }
    />
  )
}
