import { useLocale, useTranslations } from 'next-intl'
import { Temporal } from 'temporal-polyfill'
import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import { dayShort, fullDate } from '@/lib/i18n/dates'
import type { Profile } from '@/lib/members/types'
import { PersonLine } from './person-row'

/** A member as other members see them. */
export function ProfileView({
  profile,
  timeZone,
}: {
  readonly profile: Profile
  readonly timeZone: string
}) {
  const t = useTranslations('members')
  const locale = useLocale()
  const joined = Temporal.Instant.from(profile.joinedAt).toZonedDateTimeISO(timeZone).toPlainDate()
  return (
    <div className="max-w-form">
      <div className="flex items-center gap-4">
        <Avatar name={profile.displayName} />
        <div className="min-w-0">
          <h1 className="text-h1 wrap-anywhere">{profile.displayName}</h1>
          <PersonLine person={profile} />
        </div>
      </div>
      <p className="mt-4 flex flex-wrap gap-2">
        <Chip>{profile.groupName}</Chip>
        {profile.roles.map((role) => (
          <Chip key={role} tone="live">
            {t(`desk.roles.${role}`)}
          </Chip>
        ))}
      </p>
      <p className="mt-3 text-small text-ink-2">
        {t('joined', { date: fullDate(locale, joined) })} ·{' '}
        {t('attended', { count: profile.nightsAttended })}
      </p>
      {profile.about === null ? null : (
        <div className="mt-8">
          <Section title={t('about')}>
            <p className="py-4 whitespace-pre-line">{profile.about}</p>
          </Section>
        </div>
      )}
      <div className="mt-8">
        <Section title={t('nickname')}>
          <p className="py-4 wrap-anywhere">{profile.groupNickname ?? t('noNickname')}</p>
        </Section>
      </div>
      <div className="mt-8">
        <Section title={t('talks')}>
          {profile.talks.length === 0 ? (
            <p className="py-4 text-ink-2">{t('noTalks')}</p>
          ) : (
            <ul>
              {profile.talks.map((talk) => (
                <li key={talk.id} className="border-b border-line">
                  <a
                    href={`/talks/${talk.id}`}
                    className="flex min-h-14 items-baseline justify-between gap-4 py-3.5"
                  >
                    <span className="font-serif">{talk.topic}</span>
                    {talk.date === null ? null : (
                      <span className="flex-none text-small text-ink-3">
                        {dayShort(locale, Temporal.PlainDate.from(talk.date))}
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
    </div>
  )
}
