import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'
import type { ApplicationView } from '@/lib/applications/desk/types'
import { fullDate } from '@/lib/i18n/dates'
import { PATH } from './desk-words'

/** Who of those known may be the same person: a likely one is looked at before anything is decided. */
export function DuplicatesSection({
  application: { duplicates: all, memberId: own },
  timeZone,
}: {
  readonly application: ApplicationView
  readonly timeZone: string
}) {
  const t = useTranslations('applications.desk.duplicates')
  const locale = useLocale()
  // Whom the applicant became is no double of theirs.
  const duplicates = all.filter(({ memberId }) => memberId === null || memberId !== own)
  if (duplicates.length === 0) return null
  return (
    <Section title={t('title')}>
      <Rows>
        {duplicates.map(({ kind, strength, shown, memberId, applicationId, at }, index) => (
          <Row
            key={`${kind}-${String(index)}`}
            title={<Found shown={shown} memberId={memberId} applicationId={applicationId} />}
            end={
              <Chip tone={strength === 'LIKELY' ? 'no' : 'plain'}>{t(`strength.${strength}`)}</Chip>
            }
          >
            {t(`kinds.${kind}`)}
            {at === null
              ? null
              : ` · ${fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())}`}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function Found({
  shown,
  memberId,
  applicationId,
}: {
  readonly shown: string
  readonly memberId: string | null
  readonly applicationId: string | null
}) {
  if (memberId !== null) return <a href={`/desk/people/${memberId}`}>{shown}</a>
  if (applicationId !== null) return <a href={`${PATH}/${applicationId}`}>{shown}</a>
  return shown
}
