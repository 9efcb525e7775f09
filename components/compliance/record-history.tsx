import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Row, Rows, Section } from '@/components/ui/section'
import { missingIn } from '@/lib/compliance/rules-texts'
import type { Breach } from '@/lib/compliance/types'
import type { HeldNickname } from '@/lib/compliance/types-record'
import { fullDate } from '@/lib/i18n/dates'
import type { VerdictName } from '@/lib/naming/types'
import type { RecordFacts } from './record-props'

/** What the member was called in the group, and what each rule then in force said of it. */
export function NicknamesSection({ record, timeZone }: RecordFacts) {
  const t = useTranslations('compliance.record')
  const locale = useLocale()
  const day = (at: Temporal.Instant) =>
    fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
  return (
    <Section title={t('names')}>
      {record.nicknames.length === 0 ? <p className="py-4 text-ink-2">{t('unnamed')}</p> : null}
      <Rows>
        {record.nicknames.map((name) => (
          <Row key={name.id} title={<span className="wrap-anywhere">{name.text}</span>}>
            <p>
              {name.until === null
                ? t('heldNow', { from: day(name.from) })
                : t('held', { from: day(name.from), until: day(name.until) })}
            </p>
            {name.verdicts.map((verdict) => (
              <Verdict key={verdict.ruleVersion} verdict={verdict} from={day(verdict.from)} />
            ))}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function Verdict({
  verdict: { ruleVersion, finding },
  from,
}: {
  readonly verdict: HeldNickname['verdicts'][number]
  readonly from: string
}) {
  const t = useTranslations('compliance')
  const locale = useLocale()
  return (
    <p className="mt-1 flex flex-wrap items-center gap-2">
      {t('record.underRule', { version: ruleVersion, from })}
      {finding === null ? (
        t('record.notJudged')
      ) : (
        <Chip tone={finding.verdict === 'compliant' ? 'ok' : 'plain'}>
          {t(`breaches.${STORED[finding.verdict]}`)}
        </Chip>
      )}
      {finding === null || finding.missing.length === 0
        ? null
        : t('missing', { missing: missingIn(locale, finding.missing) })}
    </p>
  )
}

const STORED = {
  compliant: 'COMPLIANT',
  fixable: 'FIXABLE',
  incomplete: 'INCOMPLETE',
  unreadable: 'UNREADABLE',
} as const satisfies Readonly<Record<VerdictName, Breach | 'COMPLIANT'>>

export function RemindersSection({ record }: RecordFacts) {
  const t = useTranslations('compliance.record')
  const locale = useLocale()
  return (
    <Section title={t('reminders')} aside={record.reminders.length}>
      {record.reminders.length === 0 ? <p className="py-4 text-ink-2">{t('noReminders')}</p> : null}
      <Rows>
        {record.reminders.map(({ id, day, via, ruleVersion, sentBy, nickname, text, counts }) => (
          <Row
            key={id}
            title={t('reminder', {
              date: fullDate(locale, day),
              via: t(`via.${via}`),
              version: ruleVersion,
            })}
            end={<Chip tone={counts ? 'ok' : 'plain'}>{t(counts ? 'counts' : 'past')}</Chip>}
          >
            <p className="wrap-anywhere">
              {nickname} · {t('sentBy', { name: sentBy ?? t('console') })}
            </p>
            {text === null ? null : (
              <Disclosure label={t('text')}>
                <p className="rounded-soft bg-sunken p-3 wrap-anywhere whitespace-pre-wrap">
                  {text}
                </p>
              </Disclosure>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
