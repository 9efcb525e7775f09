import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BackLink } from '@/components/ui/back-link'
import { PageHead } from '@/components/ui/page-head'
import type { LastChange } from '@/lib/settings/types'
import { Changed } from './subjects'

/** The head of a page of settings: the way back to all of them, and who changed it last. */
export function SettingHead({
  title,
  changed,
  timeZone,
  children,
}: {
  readonly title: string
  /** Null while it is as the app came. */
  readonly changed: LastChange | null | undefined
  readonly timeZone: string
  readonly children: ReactNode
}) {
  const t = useTranslations('settings')
  return (
    <PageHead
      back={<BackLink href="/desk/settings">{t('back')}</BackLink>}
      title={title}
      end={
        <span className="text-small text-ink-3">
          <Changed changed={changed ?? null} timeZone={timeZone} />
        </span>
      }
    >
      {children}
    </PageHead>
  )
}
