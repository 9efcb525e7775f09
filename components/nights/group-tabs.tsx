import { useTranslations } from 'next-intl'
import { Segments } from '@/components/ui/segments'
import type { GroupView } from '@/lib/nights/types'

/** Which group's plan the page shows. A community of one group needs no choice. */
export function GroupTabs({
  groups,
  current,
  href,
}: {
  readonly groups: readonly GroupView[]
  readonly current: GroupView
  readonly href: (groupId: string) => string
}) {
  const t = useTranslations('schedule')
  if (groups.length < 2) return null
  return (
    <Segments
      label={t('groups')}
      segments={groups.map(({ id, name }) => ({
        href: href(id),
        label: name,
        current: id === current.id,
      }))}
    />
  )
}
