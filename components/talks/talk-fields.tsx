import { useTranslations } from 'next-intl'
import type { ComboChoice } from '@/components/ui/forms/combo-box'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { TALK_MODES, VISIBILITIES, type TalkMode, type Visibility } from '@/lib/talks/types'
import { PersonPicker } from './person-picker'

export type TalkDraft = {
  readonly topic: string
  readonly summary: string
  /** What listeners should know before; absent where it is not asked for. */
  readonly background?: string
  readonly mode: TalkMode
  readonly visibility: Visibility
  readonly speaker: ComboChoice | null
  readonly host: ComboChoice | null
}

/** What a talk is about, who gives it, who leads, who may see it. */
export function TalkFields({
  draft,
  people,
  search,
}: {
  readonly draft: TalkDraft
  /** Shown in the pickers before anything is typed. */
  readonly people: readonly ComboChoice[]
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
}) {
  const t = useTranslations('desk.plan')
  const words = useTranslations('schedule')
  const speakers = useTranslations('speakers.words')
  return (
    <>
      <TextField
        name="topic"
        label={t('fields.topic')}
        defaultValue={draft.topic}
        maxLength={120}
        autoComplete="off"
      />
      <TextArea
        name="summary"
        label={t('fields.summary')}
        help={t('fields.summaryHelp')}
        optional
        defaultValue={draft.summary}
        maxLength={1000}
      />
      {draft.background === undefined ? null : (
        <TextArea
          name="background"
          label={speakers('background')}
          help={speakers('backgroundHelp')}
          optional
          rows={2}
          defaultValue={draft.background}
          maxLength={500}
        />
      )}
      <PersonPicker
        name="speakerId"
        label={t('fields.speaker')}
        help={t('fields.speakerHelp')}
        first={people}
        chosen={draft.speaker}
        search={search}
      />
      <PersonPicker
        name="hostId"
        label={t('fields.host')}
        help={t('fields.hostHelp')}
        first={people}
        chosen={draft.host}
        search={search}
      />
      <RadioGroup
        name="mode"
        label={t('fields.mode')}
        defaultValue={draft.mode}
        choices={TALK_MODES.map((value) => ({
          value,
          label: words(`modes.${value}`),
          help: t(`modeHelp.${value}`),
        }))}
      />
      <RadioGroup
        name="visibility"
        label={t('fields.visibility')}
        defaultValue={draft.visibility}
        choices={VISIBILITIES.map((value) => ({
          value,
          label: words(`visibilities.${value}`),
          help: t(`visibilityHelp.${value}`),
        }))}
      />
    </>
  )
}
