import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ComboBox } from '@/components/ui/forms/combo-box'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Select } from '@/components/ui/forms/select'
import { QueueFields, type QueueWalk } from '@/components/ui/lists/queue-walk'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { decisionForm } from '@/lib/detection/found/rules-forms'
import type { FoundEvidence } from '@/lib/detection/found/types'
import { VISIBILITIES } from '@/lib/talks/types'
import { kindKey } from './evidence'

const TIMES = ['talkStart', 'talkEnd', 'questionsStart', 'questionsEnd'] as const
const LONGEST = 28

/** Every fact of a found night, to be corrected; saved for later or confirmed. */
export function DecisionForm({
  evidence: { night, decision, voices, members, choices },
  decide,
  walk,
}: {
  readonly walk: QueueWalk | null
  readonly evidence: FoundEvidence
  readonly decide: FormAction
}) {
  const t = useTranslations('found')
  const detection = useTranslations('detection')
  const schedule = useTranslations('schedule')
  const people = voices.map(({ personId, label, memberName, messages }) => ({
    value: personId,
    label,
    detail: [memberName, t('says', { n: messages })].filter(Boolean).join(' · '),
  }))
  const linked = voices.find(({ personId }) => personId === decision.speakerPersonId)?.memberName
  const unlinked = linked == null ? t('open') : t('asLinked', { name: linked })
  const messages = choices.map(({ id, clock, label, kind, text }) => ({
    value: id,
    label: `${clock} ${label}：${shorten(text === '' ? t(kindKey(kind)) : text)}`,
  }))
  return (
    <Form action={decide} label={t('correct')} basedOn={decisionForm(decision)}>
      <input type="hidden" name="id" value={night.id} />
      <QueueFields walk={walk} />
      <Select
        name="status"
        label={t('status')}
        defaultValue={decision.status}
        choices={(['held', 'cancelled', 'postponed'] as const).map((value) => ({
          value,
          label: detection(`status.${value}`),
        }))}
      />
      <TextField name="topic" label={t('topic')} defaultValue={decision.topic} maxLength={120} />
      <Select
        name="mode"
        label={t('mode')}
        defaultValue={decision.mode}
        choices={(['live', 'document'] as const).map((value) => ({
          value,
          label: detection(`mode.${value}`),
        }))}
      />
      <ComboBox
        name="speakerPersonId"
        label={t('speaker')}
        optional
        defaultValue={decision.speakerPersonId ?? ''}
        choices={people}
      />
      <ComboBox
        name="speakerMemberId"
        label={t('member')}
        help={`${unlinked} · ${t('memberHelp')}`}
        optional
        defaultValue={decision.speakerMemberId ?? ''}
        choices={members.map(({ id, name, detail }) => ({
          value: id,
          label: name,
          ...(detail !== null && { detail }),
        }))}
      />
      <ComboBox
        name="hostPersonId"
        label={t('host')}
        optional
        defaultValue={decision.hostPersonId ?? ''}
        choices={people}
      />
      <p className="text-small text-ink-2">{t('timesHelp')}</p>
      {TIMES.map((name) => (
        <ComboBox
          key={name}
          name={name}
          label={t(name)}
          optional={name.startsWith('questions')}
          defaultValue={decision[name] ?? ''}
          choices={messages}
        />
      ))}
      <RadioGroup
        name="visibility"
        label={t('visibility')}
        help={t('visibilityHelp')}
        defaultValue={decision.visibility}
        choices={VISIBILITIES.map((value) => ({
          value,
          label: schedule(`visibilities.${value}`),
        }))}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton tone="lamp" name="intent" value="confirm">
          {t('confirm')}
        </SubmitButton>
        <SubmitButton tone="plain" name="intent" value="save">
          {t('save')}
        </SubmitButton>
      </div>
    </Form>
  )
}

function shorten(text: string): string {
  const chars = Array.from(text.replaceAll(/\s+/gu, ' '))
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : chars.join('')
}
