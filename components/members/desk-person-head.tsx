import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { PageHead } from '@/components/ui/page-head'
import type { OwnProfile } from '@/lib/members/types-profile'

/** Who this is, and what other members do not see of them. */
export function DeskPersonHead({ person }: { readonly person: OwnProfile }) {
  const t = useTranslations('members')
  const { displayName, groupNickname, groupName, onLeave, status, kept } = person
  return (
    <PageHead
      title={<span className="wrap-anywhere">{displayName}</span>}
      above={
        <span className="flex flex-wrap gap-2">
          <Chip>{groupName}</Chip>
          {status === 'ACTIVE' ? null : <Chip tone="no">{t(`desk.statuses.${status}`)}</Chip>}
          {onLeave ? <Chip tone="live">{t('profile.onLeave')}</Chip> : null}
        </span>
      }
    >
      <p className="wrap-anywhere">{groupNickname ?? t('noNickname')}</p>
      <p className="mt-1">
        {t('desk.organiserNote')}{' '}
        {kept.length === 0
          ? t('desk.allShown')
          : t('desk.preferences', { list: kept.map((one) => t(`desk.keeps.${one}`)).join(' · ') })}
      </p>
    </PageHead>
  )
}
