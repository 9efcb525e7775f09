import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ChangeNotes, SentenceOfNow } from '@/components/ui/forms/change-notes'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { TextArea } from '@/components/ui/forms/text-area'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import { shownForm } from '@/lib/talks/plan/rules-forms'
import type { BoardView } from '@/lib/talks/board/types'
import type { NightView, TalkView } from '@/lib/talks/view/types'
import type { Temporal } from 'temporal-polyfill'

/** The server actions of the plan, and what brings the reader back to the same weeks. */
export type PlanActions = {
  readonly cancel: FormAction
  readonly postpone: FormAction
  readonly restore: FormAction
  readonly block: FormAction
  readonly unblock: FormAction
  readonly back: Readonly<Record<string, string>>
}

/** Calls a talk off or lets it wait: says what will happen, and asks why. */
export function LeaveDialog({
  kind,
  talk,
  night: { date, times },
  timeZone,
  actions,
}: {
  readonly kind: 'cancel' | 'postpone'
  readonly talk: TalkView
  readonly night: Pick<NightView, 'date' | 'times'>
  readonly timeZone: string
  readonly actions: PlanActions
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  return (
    <ConfirmDialog
      trigger={{ label: <Named text={t(kind)} name={talk.topic} />, size: 'small', tone: 'quiet' }}
      title={t(`${kind}Title`, { topic: insideTitle(locale, talk.topic) })}
      confirm={t(`${kind}Do`)}
      action={actions[kind]}
      fields={{ ...actions.back, talkId: talk.id }}
      basedOn={shownForm(shownOf(talk), date, clock(times.startsAt, timeZone))}
    >
      <SentenceOfNow
        name="date"
        first={dayAndWeekday(locale, date)}
        text={t(`${kind}Text`, { day: '{now}' })}
      />
      <WhatChanged />
      <ReasonField />
    </ConfirmDialog>
  )
}

export function RestoreDialog({
  talk,
  date,
  actions,
}: {
  readonly talk: TalkView
  /** Where it goes back to. */
  readonly date: Temporal.PlainDate
  readonly actions: PlanActions
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  return (
    <ConfirmDialog
      trigger={{ label: <Named text={t('restore')} name={talk.topic} />, size: 'small' }}
      title={t('restoreTitle', { topic: insideTitle(locale, talk.topic) })}
      confirm={t('restoreDo')}
      tone="primary"
      action={actions.restore}
      fields={{ ...actions.back, talkId: talk.id }}
      basedOn={shownForm(shownOf(talk), date)}
    >
      <SentenceOfNow
        name="date"
        first={dayAndWeekday(locale, date)}
        text={t('restoreText', { day: '{now}' })}
      />
      <WhatChanged />
    </ConfirmDialog>
  )
}

/** Of the desk, where every speaker who is known is a member. */
function shownOf({ topic, speaker }: TalkView) {
  return { topic, speakerId: speaker?.kind === 'NAMED' ? speaker.memberId : null }
}

/** What else of the talk changed meanwhile: seen before it is called off all the same. */
function WhatChanged() {
  const t = useTranslations('desk.plan.fields')
  return (
    <ChangeNotes
      fields={[
        { name: 'topic', label: t('topic') },
        { name: 'speakerId', label: t('speaker') },
        { name: 'date', label: t('date') },
        { name: 'clocks.starts', label: t('starts') },
      ]}
    />
  )
}

/** Keeps an evening free, or opens it again. */
export function BlockDialog({
  kind,
  groupId,
  date,
  actions,
}: {
  readonly kind: 'block' | 'unblock'
  readonly groupId: string
  readonly date: Temporal.PlainDate
  readonly actions: PlanActions
}) {
  const t = useTranslations('desk.plan')
  const locale = useLocale()
  const day = dayAndWeekday(locale, date)
  return (
    <ConfirmDialog
      trigger={{ label: <Named text={t(kind)} name={day} />, size: 'small', tone: 'quiet' }}
      title={t(`${kind}Title`, { day })}
      confirm={t(`${kind}Do`)}
      tone="primary"
      action={actions[kind]}
      fields={{ ...actions.back, groupId, date: date.toString() }}
    >
      <p>{t(`${kind}Text`)}</p>
      {kind === 'block' ? <ReasonField /> : null}
    </ConfirmDialog>
  )
}

/** Where the form leads back to once it is done: the weeks that its reader came from. */
export function BackTo({
  week,
  group,
  view,
}: {
  readonly week: Temporal.PlainDate | undefined
  readonly group: string
  readonly view?: BoardView | undefined
}) {
  return (
    <>
      {view === undefined ? null : <input type="hidden" name="backView" value={view} />}
      <input type="hidden" name="backGroup" value={group} />
      {week === undefined ? null : <input type="hidden" name="backWeek" value={week.toString()} />}
    </>
  )
}

export function ReasonField() {
  const t = useTranslations('desk.plan.fields')
  return (
    <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={2} maxLength={200} />
  )
}

/** One word to see; with what it is about, to hear. */
export function Named({ text, name }: { readonly text: string; readonly name: ReactNode }) {
  return (
    <>
      {text}
      <VisuallyHidden> {name}</VisuallyHidden>
    </>
  )
}
