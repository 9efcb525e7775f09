import { useFormatter, useTranslations } from 'next-intl'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'
import type {
  ApplicationView,
  BroughtMember,
  ReferralOutcomes,
} from '@/lib/applications/desk/types'

type Props = { readonly application: ApplicationView }

/** Who vouches, in whose words, and how those fared whom they brought before. */
export function ReferrerSection({ application: { referral } }: Props) {
  const t = useTranslations('applications.desk.referrer')
  if (referral === null) {
    return (
      <Section title={t('title')}>
        <p className="py-4 text-ink-2">{t('none')}</p>
      </Section>
    )
  }
  const { memberId, name, showAs, howKnown, via, outcomes } = referral
  return (
    <Section title={t('title')} aside={<Chip>{t(`via.${via}`)}</Chip>}>
      <div className="grid gap-2 py-4">
        <p className="text-lead">
          <a className="underline underline-offset-4" href={`/desk/people/${memberId}`}>
            {name}
          </a>
          {showAs === name ? null : (
            <span className="text-small text-ink-2"> {t('showAs', { showAs })}</span>
          )}
        </p>
        <p className="max-w-read wrap-anywhere whitespace-pre-line">{howKnown}</p>
        <OutcomesList outcomes={outcomes} />
      </div>
      {outcomes.people.length === 0 ? null : (
        <Rows>
          {outcomes.people.map((one) => (
            <BroughtRow key={one.memberId} one={one} />
          ))}
        </Rows>
      )}
    </Section>
  )
}

function OutcomesList({ outcomes }: { readonly outcomes: ReferralOutcomes }) {
  const t = useTranslations('applications.desk.referrer')
  const { brought, here, attending, compliant, spoke, declined, windowDays } = outcomes
  if (brought === 0) return <p className="text-small text-ink-2">{t('first', { declined })}</p>
  return (
    <p className="text-small text-ink-2">
      {t('outcomes', { brought, here, attending, compliant, spoke, declined, days: windowDays })}
    </p>
  )
}

function BroughtRow({ one }: { readonly one: BroughtMember }) {
  const t = useTranslations('applications.desk.referrer')
  const { memberId, name, status, nights, talks, verdict } = one
  const here = status === 'ACTIVE'
  return (
    <Row
      title={<a href={`/desk/people/${memberId}`}>{name}</a>}
      faint={!here}
      end={
        here ? (
          verdict === null ? null : (
            <VerdictChip verdict={verdict as Parameters<typeof VerdictChip>[0]['verdict']} />
          )
        ) : (
          <Chip tone="no">{t(status === 'REMOVED' ? 'removed' : 'left')}</Chip>
        )
      }
    >
      {t('one', { nights, talks })}
    </Row>
  )
}

/** How many of the group come from the applicant's company already. */
export function CompanySection({ application: { concentration, groupName } }: Props) {
  const t = useTranslations('applications.desk.company')
  const format = useFormatter()
  if (concentration === null) return null
  const { company, count, of, share, rank, companies } = concentration
  const percent = format.number(share, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <Section title={t('title')}>
      <p className="py-4 wrap-anywhere">
        {count === 0
          ? t('first', { company, group: groupName })
          : t('share', { company, group: groupName, count, of, percent })}{' '}
        {rank === null ? null : (
          <span className="text-ink-2">{t('rank', { rank, companies })}</span>
        )}
      </p>
    </Section>
  )
}
