import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ChoiceField } from '@/components/ui/forms/choice-field'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import type { FormAction } from '@/lib/i18n/form-state'
import { weekdayName } from '@/lib/i18n/weekdays'
import { standbyForm } from '@/lib/talks/standby/rules'
import type { OwnStandby } from '@/lib/talks/standby/types'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** What a member says of filling gaps; and how they take it back. */
export function StandbyForm({
  own: { standby, groups, homeId, offers, today },
  save,
  end,
}: {
  readonly own: OwnStandby
  readonly save: FormAction
  readonly end: FormAction
}) {
  const t = useTranslations('standby.own')
  const locale = useLocale()
  const ids = groups.map(({ id }) => id)
  return (
    <div className="grid gap-8">
      <Form action={save} label={t('title')} keep="standby" basedOn={standbyForm(standby, ids)}>
        {offers.length === 0 ? null : (
          <ChoiceField
            name="offerId"
            label={t('offer')}
            optional
            choices={[
              { value: '', label: t('noOffer') },
              ...offers.map(({ id, topic }) => ({ value: id, label: topic })),
            ]}
            defaultValue={standby?.offerId ?? ''}
          />
        )}
        <TextField
          name="topic"
          label={t('topic')}
          help={t(offers.length === 0 ? 'topicHelp' : 'topicOrOffer')}
          optional={offers.length > 0}
          maxLength={200}
          defaultValue={standby?.topic ?? ''}
        />
        <fieldset>
          <legend className="text-small font-semibold">{t('groups')}</legend>
          {groups.map(({ id, name }) => (
            <Checkbox
              key={id}
              name={`groups.${id}`}
              defaultChecked={standby === null ? id === homeId : standby.groupIds.includes(id)}
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
        <fieldset>
          <legend className="text-small font-semibold">{t('days')}</legend>
          <p className="mt-0.5 text-small text-ink-2">{t('daysHelp')}</p>
          <div className="mt-1.5 grid grid-cols-3 gap-x-4 md:grid-cols-4">
            {WEEKDAYS.map((day) => (
              <Checkbox
                key={day}
                name={`days.${String(day)}`}
                defaultChecked={standby?.weekdays.includes(day) === true}
              >
                {weekdayName(locale, day)}
              </Checkbox>
            ))}
          </div>
        </fieldset>
        <DateField
          name="until"
          label={t('until')}
          help={t('untilHelp')}
          optional
          min={today.toString()}
          defaultValue={standby?.until?.toString() ?? ''}
        />
        <div>
          <SubmitButton>{t(standby === null ? 'save' : 'change')}</SubmitButton>
        </div>
      </Form>
      {standby === null ? null : (
        <div>
          <ConfirmDialog
            trigger={{ label: t('end'), tone: 'quiet' }}
            title={t('endTitle')}
            confirm={t('end')}
            action={end}
            fields={{}}
          >
            <p>{t('endText')}</p>
          </ConfirmDialog>
        </div>
      )}
    </div>
  )
}
