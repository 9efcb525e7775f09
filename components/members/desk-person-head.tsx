import { useTranslations } from 'next-intl'
import { BackToDesk } from '@/components/shell/back-to'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip } from '@/components/ui/chip'
import { PageHead } from '@/components/ui/page-head'
import type { VerdictName } from '@/lib/naming/types'
import type { OwnProfile } from '@/lib/members/profile/types'

/** Who this is, and what other members do not see of them. */
export function DeskPersonHead({
  person,
  verdict,
}: {
  readonly person: OwnProfile
  /** On the group nickname held now. */
  readonly verdict: VerdictName | undefined
}) {
  const t = useTranslations('members')
  const { displayName, groupNickname, groupName, onLeave, roles, status, kept, email } = person
  return (
    <PageHead
      back={<BackToDesk place="people" />}
      title={<span className="wrap-anywhere">{displayName}</span>}
      above={
        <span className="flex flex-wrap gap-2">
          <Chip>{groupName}</Chip>
          {roles.map((role) => (
            <Chip key={role}>{t(`desk.roles.${role}`)}</Chip>
          ))}
          {status === 'ACTIVE' ? null : <Chip tone="no">{t(`desk.statuses.${status}`)}</Chip>}
          {onLeave ? <Chip tone="live">{t('profile.onLeave')}</Chip> : null}
        </span>
      }
    >
      {groupNickname === displayName && verdict === undefined ? null : (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="wrap-anywhere">{groupNickname ?? t('noNickname')}</span>
          {verdict === undefined ? null : <VerdictChip verdict={verdict} />}
        </p>
      )}
      <p className="mt-1 wrap-anywhere">{email ?? t('desk.noEmail')}</p>
      <p className="mt-1">
        {t('desk.organiserNote')}{' '}
        {kept.length === 0
          ? t('desk.allShown')
          : t('desk.preferences', { list: kept.map((one) => t(`desk.keeps.${one}`)).join(' · ') })}
      </p>
    </PageHead>
  )
}
