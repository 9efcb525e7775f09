import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'
import { ownWordsForm } from '@/lib/talks/speaking/rules'
import type { OwnTalk } from '@/lib/talks/speaking/types'
import { TalkWordsFields } from './talk-words-fields'

/** The words of one's own talk. */
export function SpeakerTalkForm({
  talk,
  action,
}: {
  readonly talk: OwnTalk
  readonly action: FormAction
}) {
  const t = useTranslations('speakers.own')
  return (
    <Form
      action={action}
      label={t('title')}
      basedOn={ownWordsForm(talk)}
      keep={`own talk ${talk.id}`}
    >
      <input type="hidden" name="talkId" value={talk.id} />
      <TalkWordsFields words={talk} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('save')}</SubmitButton>
        <LinkButton href={`/talks/${talk.id}`} tone="quiet">
          {t('view')}
        </LinkButton>
      </div>
    </Form>
  )
}
