import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { dayAndWeekday, zoneName } from '@/lib/i18n/dates'
import type { Temporal } from 'temporal-polyfill'
import type { FormAction } from '@/lib/i18n/form-state'
import { clocksOf } from '@/lib/nights/rules-times'
import { talkForm } from '@/lib/talks/plan/rules-forms'
import type { BoardView } from '@/lib/talks/board/types'
import type { PlannedWords } from '@/lib/talks/types'
import type { TalkPageView } from '@/lib/talks/view/types'
import { planAddress } from '@/components/nights/address'
import { ClockFields } from './clock-fields'
import { BackTo } from './plan-actions'
import { TalkFields } from './talk-fields'

/** Corrects a talk where it stands; its times only while the evening lies ahead. */
export function EditTalk({
  view,
  written,
  speaker,
  host,
  people,
  action,
  week = view.night?.date,
  back,
  search,
}: {
  readonly view: TalkPageView
  /** What is planned, by ids: see `talkToEdit`. */
  readonly written: PlannedWords
  readonly speaker: ComboChoice | null
  readonly host: ComboChoice | null
  readonly people: readonly ComboChoice[]
  readonly action: FormAction
  /** The weeks of the plan that the reader came from. */
  readonly week: Temporal.PlainDate | undefined
  /** How they looked at it. */
  readonly back?: BoardView | undefined
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
}) {
  const t = useTranslations('desk.plan')
  const series = useTranslations('series')
  const locale = useLocale()
  const { talk, night, group, timeZone } = view
  const clocks = night === null || night.status === 'OVER' ? null : clocksOf(night.times, timeZone)
  return (
    <div className="max-w-form">
      <PageHead title={t('editTitle')}>
        {night === null
          ? t('editIntroNoDate', { group: group.name })
          : t('editIntro', { day: dayAndWeekday(locale, night.date), group: group.name })}
      </PageHead>
      <Form
        action={action}
        label={t('editTitle')}
        keep={`talk ${talk.id}`}
        basedOn={talkForm(written, clocks)}
      >
        <input type="hidden" name="talkId" value={talk.id} />
        <BackTo week={week} group={group.id} view={back} />
        <TalkFields
          draft={{ ...talk, background: written.background, speaker, host }}
          people={people}
          search={search}
        />
        {clocks === null ? null : <ClockFields clocks={clocks} zone={zoneName(locale, timeZone)} />}
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t('save')}</SubmitButton>
          <LinkButton
            href={planAddress('/desk/plan', { week, group: group.id, view: back })}
            tone="quiet"
          >
            {t('back')}
          </LinkButton>
        </div>
      </Form>
      <p className="mt-8">
        <a href={`/desk/plan/${talk.id}/series`} className="underline underline-offset-4">
          {series('edit')}
        </a>
      </p>
    </div>
  )
}
