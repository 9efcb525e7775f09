import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import type { Temporal } from 'temporal-polyfill'
import { LinkButton } from '@/components/ui/button'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Select } from '@/components/ui/forms/select'
import { DateField } from '@/components/ui/forms/text-field'
import { zoneName } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Visibility } from '@/lib/talks/types'
import type { NightClocks } from '@/lib/nights/types'
import type { BoardView } from '@/lib/talks/board/types'
import type { DeskPlan } from '@/lib/talks/view/types'
import { planAddress } from '@/components/nights/address'
import { DayNotice } from '@/components/nights/day-name'
import { ClockFields } from './clock-fields'
import { RecordInstead } from './record-instead'
import { TieFields } from './series/tie-fields'
import { TalkFields } from './talk-fields'

const EMPTY = {
  topic: '',
  summary: '',
  mode: 'LIVE',
  speaker: null,
  host: null,
} as const

/** Which night, who speaks, on what. */
export function NewTalk({
  plan,
  date,
  clocks,
  visibility,
  people,
  ties,
  offer = null,
  over,
  action,
  week,
  back,
  search,
}: {
  readonly plan: DeskPlan
  readonly date: Temporal.PlainDate | null
  readonly clocks: NightClocks
  /** Who sees a new talk, unless it is chosen otherwise. */
  readonly visibility: Visibility
  readonly people: readonly ComboChoice[]
  /** What it can be a part of, or follow. */
  readonly ties: ComponentProps<typeof TieFields> | null
  /** The offer of a member that the talk comes of. */
  readonly offer?: {
    readonly id: string
    readonly topic: string
    readonly speaker: ComboChoice
  } | null
  /** Whether the evening of the date is over: then what was given on it is recorded. */
  readonly over: boolean
  readonly action: FormAction
  /** The weeks of the plan that the reader came from. */
  readonly week: Temporal.PlainDate | undefined
  /** How they looked at it. */
  readonly back?: BoardView | undefined
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  const { group, groups, timeZone } = plan
  const title = t(over ? 'pastTitle' : 'newTitle')
  const night = plan.nights.find((one) => date !== null && one.date.equals(date))
  return (
    <div className="max-w-form">
      <PageHead title={title}>{t(over ? 'pastIntro' : 'newIntro')}</PageHead>
      {over && night !== undefined && night.blockedReason !== null ? (
        <div className="mb-6">
          <Notice tone="info" title={t('pastBlocked')}>
            {t('pastBlockedText', { reason: night.blockedReason })}
          </Notice>
        </div>
      ) : null}
      {night === undefined || over || night.day.kind !== 'HOLIDAY' ? null : (
        <div className="mb-6">
          <DayNotice day={night.day} />
        </div>
      )}
      <Form
        action={action}
        label={title}
        keep={`plan ${group.id} ${date?.toString() ?? ''} ${offer?.id ?? ''}`}
      >
        {groups.length > 1 ? (
          <Select
            name="groupId"
            label={t('fields.group')}
            choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={group.id}
          />
        ) : (
          <input type="hidden" name="groupId" value={group.id} />
        )}
        <DateField
          name="date"
          label={t('fields.date')}
          help={t('fields.dateHelp')}
          defaultValue={date?.toString() ?? ''}
        />
        {week === undefined ? null : (
          <input type="hidden" name="backWeek" value={week.toString()} />
        )}
        {back === undefined ? null : <input type="hidden" name="backView" value={back} />}
        {offer === null ? null : <input type="hidden" name="offerId" value={offer.id} />}
        <TalkFields draft={{ ...EMPTY, visibility, ...offer }} people={people} search={search} />
        {ties === null ? null : <TieFields {...ties} />}
        <ClockFields clocks={clocks} zone={zoneName(locale, timeZone)} />
        {over ? (
          <input type="hidden" name="record" value="yes" />
        ) : (
          <RecordInstead text={t('recordInstead')} label={t('recordIt')} />
        )}
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t(over ? 'recordIt' : 'planIt')}</SubmitButton>
          <LinkButton
            href={planAddress('/desk/plan', {
              week: week ?? date ?? undefined,
              group: group.id,
              view: back,
            })}
            tone="quiet"
          >
            {t('back')}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}
