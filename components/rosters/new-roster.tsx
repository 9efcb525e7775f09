import { useTranslations } from 'next-intl'
import { BackToDesk } from '@/components/shell/back-to'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { LIMITS } from '@/lib/rosters/read/rules-limits'
import { FORMATS } from '@/lib/rosters/types'
import { RosterFile } from './roster-file'

/** A list is pasted or uploaded; nothing changes before it was looked at. */
export function NewRoster({
  groups,
  today,
  zone,
  create,
}: {
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** `2026-11-22`, in the community's zone. */
  readonly today: string
  /** The zone's name. */
  readonly zone: string
  readonly create: FormAction
}) {
  const t = useTranslations('rosters')
  const words = useTranslations('rosters.newForm')
  const formats = [
    { value: '', label: words('formatAuto') },
    ...FORMATS.map((format) => ({ value: format, label: t(`formats.${format}`) })),
  ]
  const limits = { megabytes: LIMITS.file / 1024 ** 2, rows: LIMITS.rows }
  return (
    <div className="max-w-form">
      <PageHead back={<BackToDesk place="rosters" />} title={words('title')}>
        {words('intro')}
      </PageHead>
      <Form action={create} label={words('title')}>
        {groups.length > 1 ? (
          <Select
            name="groupId"
            label={t('group')}
            choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="groupId" value={groups[0]?.id} />
        )}
        <RosterFile label={words('file')} help={words('fileHelp', limits)} />
        <TextArea name="text" label={words('text')} help={words('textHelp')} rows={6} optional />
        <p className="text-small text-ink-2">{words('hint')}</p>
        <DateField
          name="takenOn"
          label={words('takenOn')}
          help={words('takenHelp', { zone })}
          defaultValue={today}
          max={today}
        />
        <Checkbox name="complete" defaultChecked help={words('completeHelp')}>
          {words('complete')}
        </Checkbox>
        <Select name="format" label={words('format')} choices={formats} optional />
        <div>
          <SubmitButton>{words('do')}</SubmitButton>
        </div>
      </Form>
    </div>
  )
}
