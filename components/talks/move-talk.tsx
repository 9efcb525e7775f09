import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { DateField } from '@/components/ui/forms/text-field'
import { clock, dayAndWeekday, zoneName } from '@/lib/i18n/dates'
import { insideTitle } from '@/lib/i18n/quotes'
import type { Temporal } from 'temporal-polyfill'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NightClocks } from '@/lib/nights/types'
import { moveForm } from '@/lib/talks/plan/rules-forms'
import type { BoardView } from '@/lib/talks/board/types'
import type { TalkPageView } from '@/lib/talks/view/types'
import { planAddress } from '@/components/nights/address'
import { ClockFields } from './clock-fields'
import { BackTo, ReasonField } from './plan-actions'

/** To another night, or to another hour of its own; also gives a postponed talk its date. */
export function MoveTalk({
  view,
  clocks,
  action,
  week = view.night?.date,
  back,
}: {
  readonly view: TalkPageView
  readonly clocks: NightClocks
  readonly action: FormAction
  /** The weeks of the plan that the reader came from. */
  readonly week: Temporal.PlainDate | undefined
  /** How they looked at it. */
  readonly back?: BoardView | undefined
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  const { talk, night, group, timeZone, tonight } = view
  const title = t('moveTitle', { topic: insideTitle(locale, talk.topic) })
  return (
    <div className="max-w-form">
      <PageHead title={title}>
        {night === null
          ? t('moveIntroWaiting')
          : t('moveIntro', {
              day: dayAndWeekday(locale, night.date),
              time: clock(night.times.startsAt, timeZone),
            })}
      </PageHead>
      <Form
        action={action}
        label={title}
        keep={`move ${talk.id}`}
        basedOn={moveForm(night?.date ?? null, clocks)}
      >
        <input type="hidden" name="talkId" value={talk.id} />
        <BackTo week={week} group={group.id} view={back} />
        <DateField
          name="date"
          label={t('fields.date')}
          help={t('fields.dateHelp')}
          min={tonight.toString()}
          defaultValue={night?.date.toString() ?? ''}
        />
        <ClockFields clocks={clocks} zone={zoneName(locale, timeZone)} />
        <ReasonField />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t('moveDo')}</SubmitButton>
          <LinkButton
            href={planAddress('/desk/plan', { week, group: group.id, view: back })}
            tone="quiet"
          >
            {t('back')}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}
