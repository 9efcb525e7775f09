import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { PersonPicker } from '@/components/talks/person-picker'
import { LinkButton } from '@/components/ui/button'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import { Notice } from '@/components/ui/notice'
import { Segments } from '@/components/ui/segments'
import { dayAndWeekday, zoneName } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { WEEKS_AHEAD } from '@/lib/talks/asks/rules'
import type { NewAsk } from '@/lib/talks/asks/types'

/** Whom, for when, about what, and by when they answer. */
export function NewAskForm({
  ask,
  date,
  way,
  people,
  chosen,
  groupHref,
  action,
  search,
}: {
  readonly ask: NewAsk
  /** The evening that the coordinator came from. */
  readonly date: Temporal.PlainDate | null
  readonly way: string
  readonly people: readonly ComboChoice[]
  readonly chosen: ComboChoice | null
  readonly groupHref: (groupId: string) => string
  readonly action: FormAction
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
}) {
  const t = useTranslations('asks.new')
  const locale = useLocale()
  const { groups, groupId, open, today } = ask
  const isOpen = date !== null && open.some((one) => one.equals(date))
  const evenings = open.map((one) => ({
    value: one.toString(),
    label: dayAndWeekday(locale, one),
  }))
  const group = groups.find(({ id }) => id === groupId)?.name ?? ''
  return (
    <div className="grid gap-6">
      {groups.length < 2 ? null : (
        <Segments
          label={t('group')}
          segments={groups.map(({ id, name }) => ({
            href: groupHref(id),
            label: name,
            current: id === groupId,
          }))}
        />
      )}
      {date === null || isOpen ? null : (
        <Notice tone="live" title={t('taken', { day: dayAndWeekday(locale, date) })}>
          {t('takenText')}
        </Notice>
      )}
      <Form action={action} label={t('title')} keep={`ask ${groupId} ${chosen?.value ?? ''}`}>
        <input type="hidden" name="groupId" value={groupId} />
        <input type="hidden" name="offerId" value={ask.offerId ?? ''} />
        <input type="hidden" name="wishId" value={ask.wishId ?? ''} />
        <input type="hidden" name="way" value={way} />
        <PersonPicker
          name="memberId"
          label={t('who')}
          help={t('whoHelp')}
          first={people}
          chosen={chosen}
          search={search}
          optional={false}
        />
        <TextField
          name="topic"
          label={t('topic')}
          help={t('topicHelp')}
          optional
          maxLength={120}
          defaultValue={ask.topic}
        />
        <div className="grid gap-5 md:grid-cols-3">
          {DATES.map((name, at) => (
            <Select
              key={name}
              name={name}
              label={t(name)}
              optional
              choices={[{ value: '', label: t(at === 0 ? 'noDate' : 'noOther') }, ...evenings]}
              defaultValue={at === 0 && isOpen ? date.toString() : ''}
            />
          ))}
        </div>
        <p className="-mt-2 text-small text-ink-2">{t('dateHelp', { group })}</p>
        <TextArea
          name="note"
          label={t('note')}
          help={t('noteHelp')}
          optional
          rows={3}
          maxLength={500}
        />
        <DateField
          name="answerBy"
          label={t('answerBy')}
          help={t('answerByHelp', { zone: zoneName(locale, ask.timeZone) })}
          defaultValue={ask.answerBy.toString()}
          min={today.toString()}
          max={today.add({ weeks: WEEKS_AHEAD }).toString()}
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t('do')}</SubmitButton>
          <LinkButton href="/desk/speakers" tone="quiet">
            {t('back')}
          </LinkButton>
        </div>
      </Form>
    </div>
  )
}

const DATES = ['date1', 'date2', 'date3'] as const
