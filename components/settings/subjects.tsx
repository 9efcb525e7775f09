import { useLocale, useTranslations } from 'next-intl'
import { Row, Rows, Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { dayOf } from '@/lib/i18n/dates'
import type { Shelf, Subject } from '@/lib/settings/rules'
import type { LastChange } from '@/lib/settings/types'

export type SubjectRow = {
  readonly subject: Subject
  readonly href: string
  /** What it holds now, in one line; null where nothing is set yet. */
  readonly holds: string | null
  /** Null for a subject that was never changed. */
  readonly changed: LastChange | null
}

/** Subjects of one kind, each with its meaning, what it holds, and who changed it last; a row leads to its page. */
export function Subjects({
  shelf,
  rows,
  timeZone,
}: {
  readonly shelf: Shelf
  readonly rows: readonly SubjectRow[]
  readonly timeZone: string
}) {
  const t = useTranslations('settings')
  return (
    <Section title={t(`shelves.${shelf}`)}>
      <Rows>
        {rows.map(({ subject, href, holds, changed }) => (
          <Row
            key={subject}
            title={<a href={href}>{t(`subjects.${subject}`)}</a>}
            end={
              <span className="block text-small text-ink-3 lg:text-end">
                <Changed changed={changed} timeZone={timeZone} />
              </span>
            }
          >
            <span className="block">{t(`meaning.${subject}`)}</span>
            {holds === null ? null : (
              <span className="line-clamp-2 wrap-anywhere text-ink tabular-nums">{holds}</span>
            )}
          </Row>
        ))}
        {shelf === 'membership'
          ? (['reminders', 'leave'] as const).map((more) => (
              <Row key={more} title={<a href={MORE[more]}>{t(`more.${more}`)}</a>}>
                {t(`more.${more}Text`)}
              </Row>
            ))
          : null}
      </Rows>
    </Section>
  )
}

/** What belongs to the rules of membership and is kept elsewhere. */
const MORE = { reminders: '/desk/names/reminders', leave: '/desk/activity' } as const

/** Who changed it last, and on which day of the community's zone. */
export function Changed({
  changed,
  timeZone,
}: {
  readonly changed: LastChange | null
  readonly timeZone: string
}) {
  const [t, locale] = [useTranslations('settings'), useLocale()]
  if (changed === null) return t('never')
  const day = dayOf(locale, changed.at, timeZone)
  return (
    <Time at={changed.at}>
      {changed.by === null ? t('changedByApp', { day }) : t('changed', { name: changed.by, day })}
    </Time>
  )
}
