import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { DutyView } from '@/lib/duties/types'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { PlaceFields } from './place-fields'

export type DayActions = { readonly takeOver: FormAction; readonly giveBack: FormAction }

/** Who has one duty of an evening, why it is not who was to have it, and the one tap that takes it over. */
export function DutyLine({
  duty,
  actions: { takeOver, giveBack },
}: {
  readonly duty: DutyView
  readonly actions: DayActions
}) {
  const t = useTranslations('duties')
  const locale = useLocale()
  const kind = t(`kinds.${duty.kind}`)
  const named = { duty: kind, day: dayAndWeekday(locale, duty.date) }
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5 py-1.5">
      <span className="w-20 flex-none text-small text-ink-2">{kind}</span>
      <span className="flex min-w-0 flex-1 basis-20 flex-wrap items-center gap-x-2.5 gap-y-1">
        {duty.memberId === null ? (
          <Chip tone="live">{t('gap')}</Chip>
        ) : (
          <span className="font-semibold wrap-anywhere">{duty.name}</span>
        )}
        {duty.via === null || duty.via === 'ASSIGNED' ? null : <Chip>{t(`via.${duty.via}`)}</Chip>}
        <Missing duty={duty} />
      </span>
      {duty.canTakeOver ? (
        <Form action={takeOver} label={t('takeOverOf', named)}>
          <PlaceFields place={duty} />
          <input type="hidden" name="seen" value={duty.memberId ?? ''} />
          <SubmitButton tone="plain" size="small">
            {t('takeOver')}
            <span className="sr-only"> {t('takeOverOf', named)}</span>
          </SubmitButton>
        </Form>
      ) : null}
      {duty.canGiveBack ? (
        <Form action={giveBack} label={t('giveBackOf', named)}>
          <PlaceFields place={duty} />
          <SubmitButton tone="quiet" size="small">
            {t('giveBack')}
            <span className="sr-only"> {t('giveBackOf', named)}</span>
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  )
}

function Missing({ duty: { missing, missingName } }: { readonly duty: DutyView }) {
  const t = useTranslations('duties')
  if (missing === null) return null
  return (
    <span className="text-small wrap-anywhere text-ink-2">
      {missingName === null
        ? t('missingNoName')
        : t(`missing.${missing.why}`, { name: missingName })}
    </span>
  )
}
