import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row, Rows, Section } from '@/components/ui/section'
import type { SwapView } from '@/lib/duties/types'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

export type SwapActions = {
  readonly accept: FormAction
  readonly decline: FormAction
  readonly withdraw: FormAction
}

/** Swaps without an answer: those that the member is asked, and those that they asked for. */
export function SwapAsks({
  asks,
  actions,
}: {
  readonly asks: readonly SwapView[]
  readonly actions: SwapActions
}) {
  const t = useTranslations('duties.own')
  const kinds = useTranslations('duties.kinds')
  return (
    <Section title={t('asks')} id="swaps">
      <Rows>
        {asks.map((swap) => (
          <Row
            key={swap.id}
            title={<Said swap={swap} />}
            end={<Answer swap={swap} actions={actions} />}
          >
            {`${kinds(swap.kind)} · ${swap.groupName}`}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function Said({
  swap: { toMe, askerName, otherName, date, otherDate },
}: {
  readonly swap: SwapView
}) {
  const t = useTranslations('duties.own')
  const locale = useLocale()
  const days = { day: dayAndWeekday(locale, date), other: dayAndWeekday(locale, otherDate) }
  return toMe ? t('toMe', { ...days, name: askerName }) : t('fromMe', { ...days, name: otherName })
}

function Answer({ swap, actions }: { readonly swap: SwapView; readonly actions: SwapActions }) {
  const t = useTranslations('duties.own')
  const kinds = useTranslations('duties.kinds')
  const locale = useLocale()
  const day = dayAndWeekday(locale, swap.date)
  const id = <input type="hidden" name="swapId" value={swap.id} />
  if (!swap.toMe)
    return (
      <Form action={actions.withdraw} label={t('withdrawOf', { day })}>
        {id}
        <SubmitButton tone="plain" size="small">
          {t('withdraw')}
        </SubmitButton>
      </Form>
    )
  return (
    <span className="flex flex-wrap items-start gap-2.5">
      <Form action={actions.accept} label={t('acceptOf', { duty: kinds(swap.kind), day })}>
        {id}
        <SubmitButton size="small">{t('accept')}</SubmitButton>
      </Form>
      <Form
        action={actions.decline}
        label={t('declineOf', { day: dayAndWeekday(locale, swap.otherDate) })}
      >
        {id}
        <SubmitButton tone="plain" size="small">
          {t('decline')}
        </SubmitButton>
      </Form>
    </span>
  )
}
