import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { DayLead } from '@/components/ui/section'
import type { OwnEvening } from '@/lib/attendance/mine/types'
import { LONGEST_REASON } from '@/lib/checkins/corrections/schema'
import type { Dispute } from '@/lib/checkins/corrections/types'
import { clock, dayAndWeekday, dayOf, monthDay, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { PresenceChip } from './presence-chip'

export type OwnEveningActions = { readonly dispute: FormAction; readonly withdraw: FormAction }

/** One of one's own evenings, and the way to say that it is recorded wrong. */
export function MyEvening({
  evening,
  dispute,
  timeZone,
  actions,
}: {
  readonly evening: OwnEvening
  /** What the member said of it; undefined for nothing. */
  readonly dispute: Dispute | undefined
  readonly timeZone: string
  readonly actions: OwnEveningActions
}) {
  const t = useTranslations('attendance')
  const locale = useLocale()
  const { date, talk, status, via, at, groupName } = evening
  const how = via === null ? null : t(`via.${via}`)
  const when = at === null || via === 'DUTY' ? null : t('mine.at', { time: clock(at, timeZone) })
  return (
    <li className="border-b border-line py-3.5">
      <div className="flex flex-wrap items-baseline gap-x-3.5 gap-y-2">
        <div className="w-15 flex-none md:w-18">
          <DayLead weekday={weekday(locale, date)} day={monthDay(locale, date)} />
        </div>
        <div className="min-w-0 flex-1 basis-36">
          {talk === null ? (
            <p className="text-ink-2">{t('mine.kept')}</p>
          ) : (
            <a
              href={`/talks/${talk.id}`}
              className="inline-flex min-h-11 items-center font-serif text-lead wrap-anywhere underline-offset-4 hover:underline md:min-h-0"
            >
              {talk.topic}
            </a>
          )}
          <p className="text-small text-ink-2">
            {[groupName, when, how].filter((part) => part !== null).join(' · ')}
          </p>
        </div>
        <div className="flex max-w-full flex-wrap gap-1.5 self-center">
          {evening.spoke ? <Chip tone="ok">{t('mine.marks.spoke')}</Chip> : null}
          {evening.hosted ? <Chip tone="ok">{t('mine.marks.hosted')}</Chip> : null}
          {evening.asked ? <Chip>{t('mine.marks.asked')}</Chip> : null}
          <PresenceChip status={status ?? 'ABSENT'} />
        </div>
      </div>
      {dispute !== undefined ? (
        <Said dispute={dispute} timeZone={timeZone} withdraw={actions.withdraw} />
      ) : via === 'DUTY' ? null : (
        <Wrong evening={evening} dispute={actions.dispute} />
      )}
    </li>
  )
}

function Wrong({
  evening: { nightId, date, status },
  dispute,
}: {
  readonly evening: OwnEvening
  readonly dispute: FormAction
}) {
  const t = useTranslations('attendance.mine')
  const locale = useLocale()
  const stands = status ?? 'ABSENT'
  const title = t('wrongTitle', { date: dayAndWeekday(locale, date) })
  return (
    <Disclosure label={t('wrong')}>
      <div className="max-w-form pt-1 pb-3">
        <Form action={dispute} label={title}>
          <input type="hidden" name="nightId" value={nightId} />
          <RadioGroup
            name="said"
            label={title}
            help={t('wrongText')}
            choices={(['ON_TIME', 'LATE', 'ABSENT'] as const)
              .filter((said) => said !== stands)
              .map((said) => ({ value: said, label: t(`said.${said}`) }))}
          />
          <TextArea
            name="reason"
            label={t('reason')}
            help={t('reasonHelp')}
            rows={2}
            maxLength={LONGEST_REASON}
          />
          <div>
            <SubmitButton tone="plain">{t('send')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Disclosure>
  )
}

function Said({
  dispute: { id, said, state, answer, answeredAt },
  timeZone,
  withdraw,
}: {
  readonly dispute: Dispute
  readonly timeZone: string
  readonly withdraw: FormAction
}) {
  const t = useTranslations('attendance')
  const locale = useLocale()
  const facts = {
    said: t(`status.${said}`),
    day: answeredAt === null ? '' : dayOf(locale, answeredAt, timeZone),
    answer,
  }
  if (state === 'CORRECTED' || state === 'LEFT')
    return <p className="pt-2 text-small text-ink-2">{t(`mine.${state}`, facts)}</p>
  return (
    <div className="flex flex-wrap items-center gap-x-3 pt-2">
      <p className="text-small text-ink-2">{t('mine.waits', facts)}</p>
      <Form action={withdraw} label={t('mine.takeBack')}>
        <input type="hidden" name="disputeId" value={id} />
        <SubmitButton tone="quiet" size="small">
          {t('mine.takeBack')}
        </SubmitButton>
      </Form>
    </div>
  )
}
