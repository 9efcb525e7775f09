import { useLocale, useTranslations } from 'next-intl'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Avatar } from '@/components/ui/avatar'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { fullDate } from '@/lib/i18n/dates'
import type { OwnProfile } from '@/lib/members/profile/types'
import type { VerdictName } from '@/lib/naming/types'
import { PersonLine } from './person-row'

/** What one is here: name, work, group, duties, the nickname with its verdict. */
export function MyHead({
  profile,
  verdict,
  timeZone,
}: {
  readonly profile: OwnProfile
  /** On the group nickname; null without a rule or a nickname. */
  readonly verdict: VerdictName | null
  readonly timeZone: string
}) {
  const t = useTranslations('members')
  const locale = useLocale()
  const { displayName, groupNickname, groupName, roles, onLeave, joinedAt } = profile
  const joined = joinedAt.toZonedDateTimeISO(timeZone).toPlainDate()
  return (
    <header className="mb-8">
      <div className="flex items-center gap-4">
        <Avatar name={displayName} />
        <div className="min-w-0">
          <h1 className="text-h1 wrap-anywhere">{displayName}</h1>
          <PersonLine person={profile} />
        </div>
      </div>
      <p className="mt-4 flex flex-wrap gap-2">
        <Chip>{groupName}</Chip>
        {roles.map((role) => (
          <Chip key={role}>{t(`desk.roles.${role}`)}</Chip>
        ))}
        {onLeave ? <Chip tone="live">{t('profile.onLeave')}</Chip> : null}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-ink-2">
        <span className="wrap-anywhere">
          {groupNickname === null ? t('noNickname') : `${t('nickname')} ${groupNickname}`}
        </span>
        {verdict === null ? null : <VerdictChip verdict={verdict} />}
        <span>{t('joined', { date: fullDate(locale, joined) })}</span>
      </p>
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton href="/me/profile">{t('me.edit')}</LinkButton>
        <LinkButton href="/me/preview" tone="quiet">
          {t('preview.open')}
        </LinkButton>
      </div>
    </header>
  )
}
