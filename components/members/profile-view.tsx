import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Chip } from '@/components/ui/chip'
import { Section } from '@/components/ui/section'
import type { Evenings } from '@/lib/activity/evenings/types'
import { fullDate } from '@/lib/i18n/dates'
import type { Profile } from '@/lib/members/profile/types'
import type { Kept } from '@/lib/members/types'
import { Credit } from './credit'
import { EveningList } from './evenings'
import { KeptMark } from './kept-mark'
import { NamesOverTime } from './names-over-time'
import { PersonLine } from './person-row'

/** A member as this reader sees them. */
export function ProfileView({
  profile,
  evenings,
  timeZone,
  end,
}: {
  readonly profile: Profile
  readonly evenings: Evenings
  readonly timeZone: string
  /** What this reader may do here. */
  readonly end?: ReactNode
}) {
  const t = useTranslations('members')
  const { about, contact, kept, names } = profile
  return (
    <div className="grid gap-8">
      <Head
        profile={profile}
        attended={evenings.nights?.total ?? null}
        timeZone={timeZone}
        end={end}
      />
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:gap-14">
        <div className="grid content-start gap-8">
          {about === null ? null : (
            <Section title={t('about')}>
              <p className="max-w-read py-4 wrap-anywhere whitespace-pre-line">{about}</p>
            </Section>
          )}
          <Did evenings={evenings} kept={kept} />
        </div>
        <div className="grid content-start gap-8">
          {contact === null ? null : (
            <Section
              title={t('profile.contact')}
              aside={kept.includes('contact') ? <KeptMark /> : undefined}
            >
              <p className="py-4 wrap-anywhere">{contact}</p>
            </Section>
          )}
          <NamesOverTime names={names} timeZone={timeZone} />
        </div>
      </div>
    </div>
  )
}

function Head({
  profile,
  attended,
  timeZone,
  end,
}: {
  readonly profile: Profile
  /** Null where this reader does not see them. */
  readonly attended: number | null
  readonly timeZone: string
  readonly end: ReactNode
}) {
  const t = useTranslations('members')
  const locale = useLocale()
  const joined = profile.joinedAt.toZonedDateTimeISO(timeZone).toPlainDate()
  const kept = profile.kept.includes('company') || profile.kept.includes('city')
  return (
    <div>
      <div className="flex items-center gap-4">
        <Avatar name={profile.displayName} />
        <div className="min-w-0">
          <h1 className="text-h1 wrap-anywhere">{profile.displayName}</h1>
          <PersonLine person={profile} />
          {kept ? <KeptMark /> : null}
        </div>
      </div>
      <p className="mt-4 flex flex-wrap gap-2">
        <Chip>{profile.groupName}</Chip>
        {profile.roles.map((role) => (
          <Chip key={role} tone="live">
            {t(`desk.roles.${role}`)}
          </Chip>
        ))}
        {profile.onLeave ? <Chip>{t('profile.onLeave')}</Chip> : null}
      </p>
      <p className="mt-3 text-small text-ink-2">
        {t('joined', { date: fullDate(locale, joined) })}
        {attended === null ? null : ` · ${t('attended', { count: attended })}`}
      </p>
      {end === undefined ? null : <p className="mt-3 flex flex-wrap gap-3">{end}</p>}
    </div>
  )
}

/** What a member gave and where they were: talks, evenings, questions. */
export function Did({
  evenings: { talks, nights, questions, credit },
  kept,
}: {
  readonly evenings: Evenings
  /** What this reader sees though others do not. */
  readonly kept: readonly Kept[]
}) {
  const t = useTranslations('members')
  const untitled = t('profile.untitled')
  return (
    <>
      <Section title={t('talks')} aside={kept.includes('talks') ? <KeptMark /> : undefined}>
        {talks === null || talks.length === 0 ? (
          <p className="py-4 text-ink-2">{t(talks === null ? 'profile.talksKept' : 'noTalks')}</p>
        ) : (
          <EveningList evenings={talks} untitled={untitled} />
        )}
      </Section>
      {nights === null ? null : (
        <Section
          title={t('profile.nights')}
          aside={<Count total={nights.total} kept={kept.includes('nights')} />}
        >
          {nights.total === 0 ? (
            <p className="py-4 text-ink-2">{t('profile.noNights')}</p>
          ) : (
            <EveningList evenings={nights.latest} untitled={untitled} />
          )}
          <More shown={nights.latest.length} total={nights.total} words="profile.nightsMore" />
        </Section>
      )}
      {questions === null ? null : (
        <Section
          title={t('profile.questions')}
          aside={<Count total={questions.total} kept={kept.includes('questions')} />}
        >
          {questions.total === 0 ? (
            <p className="py-4 text-ink-2">{t('profile.noQuestions')}</p>
          ) : (
            <EveningList evenings={questions.latest} untitled={untitled} />
          )}
          <More
            shown={questions.latest.length}
            total={questions.total}
            words="profile.questionsMore"
          />
        </Section>
      )}
      {credit === null ? null : <Credit credit={credit} kept={kept.includes('credit')} />}
    </>
  )
}

function Count({ total, kept }: { readonly total: number; readonly kept: boolean }) {
  return (
    <>
      {kept ? <KeptMark /> : null} {total}
    </>
  )
}

function More({
  shown,
  total,
  words,
}: {
  readonly shown: number
  readonly total: number
  readonly words: 'profile.nightsMore' | 'profile.questionsMore'
}) {
  const t = useTranslations('members')
  if (shown >= total) return null
  return <p className="py-3 text-small text-ink-2">{t(words, { shown, total })}</p>
}
