import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { ComboBox, type ComboChoice } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { DateField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { dutyForm } from '@/lib/duties/rules-decide'
import type { AssignmentView, DutyKind } from '@/lib/duties/types'
import type { FormAction } from '@/lib/i18n/form-state'

/** A member is given a duty on a weekday, from a day on. */
export function NewDuty({
  place: { groupId, kind, weekday },
  holders,
  today,
  save,
}: {
  readonly place: { readonly groupId: string; readonly kind: DutyKind; readonly weekday: number }
  readonly holders: readonly ComboChoice[]
  readonly today: string
  readonly save: FormAction
}) {
  const t = useTranslations('duties.form')
  const kinds = useTranslations('duties.kinds')
  if (holders.length === 0)
    return (
      <EmptyState
        title={t('noHolders')}
        action={<LinkButton href="/desk/settings/roles">{t('roles')}</LinkButton>}
      >
        {t('memberHelp', { duty: kinds(kind) })}
      </EmptyState>
    )
  return (
    <Form action={save} label={t('newTitle')}>
      <input type="hidden" name="groupId" value={groupId} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="weekday" value={weekday} />
      <ComboBox
        name="memberId"
        label={t('member')}
        help={t('memberHelp', { duty: kinds(kind) })}
        choices={holders}
      />
      <Deputy holders={holders} chosen="" />
      <DateField name="firstDay" label={t('firstDay')} min={today} defaultValue={today} />
      <LastDay day="" min={today} />
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </Form>
  )
}

/** The deputy and the last day of a duty change; who has it and since when stay as they were. */
export function ChangeDuty({
  duty,
  holders,
  change,
  end,
}: {
  readonly duty: AssignmentView
  /** Without who has it; with its deputy, also where they lost the role. */
  readonly holders: readonly ComboChoice[]
  readonly change: FormAction
  readonly end: FormAction
}) {
  const t = useTranslations('duties.form')
  return (
    <div className="grid gap-8">
      <Form action={change} label={t('changeTitle')} basedOn={dutyForm(duty)}>
        <input type="hidden" name="assignmentId" value={duty.id} />
        <Deputy holders={holders} chosen={duty.deputyId ?? ''} />
        <LastDay day={duty.lastDay?.toString() ?? ''} min={duty.firstDay.toString()} />
        <div>
          <SubmitButton>{t('change')}</SubmitButton>
        </div>
      </Form>
      <div>
        <ConfirmDialog
          trigger={{ label: t('end'), tone: 'quiet' }}
          title={t('endTitle')}
          confirm={t('end')}
          action={end}
          fields={{ assignmentId: duty.id }}
        >
          <p>{t('endText')}</p>
        </ConfirmDialog>
      </div>
    </div>
  )
}

function Deputy({
  holders,
  chosen,
}: {
  readonly holders: readonly ComboChoice[]
  readonly chosen: string
}) {
  const t = useTranslations('duties.form')
  return (
    <ComboBox
      name="deputyId"
      label={t('deputy')}
      help={t('deputyHelp')}
      optional
      choices={holders}
      defaultValue={chosen}
    />
  )
}

function LastDay({ day, min }: { readonly day: string; readonly min: string }) {
  const t = useTranslations('duties.form')
  return (
    <DateField
      name="lastDay"
      label={t('lastDay')}
      help={t('lastDayHelp')}
      optional
      min={min}
      defaultValue={day}
    />
  )
}
