import { useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'

/** Back to a place of the desk, under the word its navigation has for it. */
export function BackToDesk({
  place,
}: {
  readonly place: 'people' | 'same-person' | 'rosters' | 'names' | 'rules' | 'activity'
}) {
  const t = useTranslations('desk.nav')
  return <BackLink href={`/desk/${place}`}>{t(place)}</BackLink>
}

/** Back from a page of one's own to the profile. */
export function BackToMe() {
  const t = useTranslations('members.me')
  return <BackLink href="/me">{t('title')}</BackLink>
}
