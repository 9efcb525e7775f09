import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { DayLead, Row, Rows, Section } from '@/components/ui/section'
import type { OwnDuties, OwnDuty } from '@/lib/duties/types'
import { dayAndWeekday, dayShort, weekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { PlaceFields } from './place-fields'
import { SwapAsks, type SwapActions } from './swap-asks'

export type OwnActions = SwapActions & {
  readonly cannot: FormAction
  readonly canAgain: FormAction
  readonly giveBack: FormAction
}

/** A member's own days, with what to do when they cannot; and swaps that wait for a yes. */
export function MyDutiesView({
  own: { days, asks },
  actions,
}: {
  readonly own: OwnDuties
  readonly actions: OwnActions
}) {
  const t = useTranslations('duties.own')
  const kinds = useTranslations('duties.kinds')
  const locale = useLocale()
  return (
    <div className="grid gap-8">
      {asks.length === 0 ? null : <SwapAsks asks={asks} actions={actions} />}
      <Section title={t('days')} id="days">
        {days.length === 0 ? <p className="py-3 text-small text-ink-2">{t('none')}</p> : null}
        <Rows>
          {days.map((duty) => (
            <Row
              key={`${duty.groupId} ${duty.kind} ${duty.date.toString()}`}
              lead={
                <DayLead weekday={weekday(locale, duty.date)} day={dayShort(locale, duty.date)} />
              }
              title={`${kinds(duty.kind)} · ${duty.groupName}`}
              end={<Acts duty={duty} actions={actions} />}
            >
              <State duty={duty} />
            </Row>
          ))}
        </Rows>
      </Section>
    </div>
  )
}

function State({ duty }: { readonly duty: OwnDuty }) {
  const t = useTranslations('duties')
  const { via } = duty
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      {duty.cannot ? t('own.said') : null}
      {duty.cannot && duty.memberId === null ? <Chip tone="live">{t('gap')}</Chip> : null}
      {duty.cannot && duty.name !== null ? t('own.hasIt', { name: duty.name }) : null}
      {duty.isOwn && via !== null && via !== 'ASSIGNED' ? <Chip>{t(`via.${via}`)}</Chip> : null}
      {duty.swapId === null ? null : <Chip tone="live">{t('own.asked')}</Chip>}
    </span>
  )
}

function Acts({ duty, actions }: { readonly duty: OwnDuty; readonly actions: OwnActions }) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const { kind, groupId, date } = duty
  const named = { duty: t(`kinds.${kind}`), day: dayAndWeekday(locale, date) }
  if (duty.isOver) return null
  if (duty.cannot)
    return (
      <Form action={actions.canAgain} label={t('own.canAgainOf', named)}>
        <PlaceFields place={duty} />
        <SubmitButton tone="plain" size="small">
          {t('own.canAgain')}
        </SubmitButton>
      </Form>
    )
  if (duty.canGiveBack)
    return (
      <Form action={actions.giveBack} label={t('giveBackOf', named)}>
        <PlaceFields place={duty} />
        <SubmitButton tone="plain" size="small">
          {t('giveBack')}
        </SubmitButton>
      </Form>
    )
  const query = new URLSearchParams({ group: groupId, kind, date: date.toString() })
  return (
    <span className="flex flex-wrap items-start gap-2.5">
      {duty.canSwap ? (
        <LinkButton href={`/me/duties/swap?${query.toString()}`} size="small">
          {t('own.swap')}
          <span className="sr-only"> {t('own.swapOf', named)}</span>
        </LinkButton>
      ) : null}
      <ConfirmDialog
        trigger={{ label: t('own.cannot'), name: t('own.cannotOf', named), size: 'small' }}
        title={t('own.cannotTitle', { day: named.day })}
        confirm={t('own.cannot')}
        action={actions.cannot}
        fields={{ groupId, kind, date: date.toString() }}
      >
        <p>{t('own.cannotText')}</p>
      </ConfirmDialog>
    </span>
  )
}
