import { useTranslations } from 'next-intl'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'
import type { OwnProfile } from '@/lib/members/profile/types'
import type { VerdictName } from '@/lib/naming/types'

/** What organisers have to do or to know of a person now, each with its way. Nothing due is said, too. */
export function DeskPersonDue({
  person: { id, onLeave, email, status },
  verdict,
  flagged,
  reminders,
  links,
}: {
  readonly person: OwnProfile
  readonly verdict: VerdictName | undefined
  /** Why the person is marked; null when not. */
  readonly flagged: string | null
  /** How often the person was reminded of the nickname. */
  readonly reminders: number
  /** Which pages this organiser may open. */
  readonly links: { readonly names: boolean; readonly activity: boolean }
}) {
  const t = useTranslations('members')
  const wrong = verdict !== undefined && verdict !== 'compliant'
  const isDue = wrong || flagged !== null || (email === null && status === 'ACTIVE') || onLeave
  return (
    <Section title={t('desk.due')}>
      <Rows>
        {isDue ? null : <Row title={<span className="font-normal">{t('desk.nothingDue')}</span>} />}
        {wrong ? (
          <Row title={t('nickname')} end={<VerdictChip verdict={verdict} />}>
            {t('asOf.reminded', { count: reminders })}
          </Row>
        ) : null}
        {flagged === null ? null : (
          <Row title={t('asOf.flag')} end={<Chip tone="live">{t('status.kinds.FLAGGED')}</Chip>}>
            {flagged}
          </Row>
        )}
        {onLeave ? <Row title={t('profile.onLeave')} /> : null}
        {email === null && status === 'ACTIVE' ? (
          <Row title={t('desk.noEmail')}>{t('desk.noEmailText')}</Row>
        ) : null}
        {links.names ? <Row title={<a href={`/desk/names/${id}`}>{t('desk.toNames')}</a>} /> : null}
        {links.activity ? (
          <Row title={<a href={`/desk/activity/people/${id}`}>{t('desk.toActivity')}</a>} />
        ) : null}
      </Rows>
    </Section>
  )
}
