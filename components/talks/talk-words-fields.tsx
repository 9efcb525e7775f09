import { useTranslations } from 'next-intl'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'

type Words = { readonly topic: string; readonly summary: string; readonly background: string }

const EMPTY: Words = { topic: '', summary: '', background: '' }

/** What a speaker says of their own talk. */
export function TalkWordsFields({ words = EMPTY }: { readonly words?: Words }) {
  const t = useTranslations('speakers.words')
  return (
    <>
      <TextField
        name="topic"
        label={t('topic')}
        defaultValue={words.topic}
        maxLength={120}
        autoComplete="off"
      />
      <TextArea
        name="summary"
        label={t('summary')}
        help={t('summaryHelp')}
        optional
        defaultValue={words.summary}
        maxLength={1000}
      />
      <TextArea
        name="background"
        label={t('background')}
        help={t('backgroundHelp')}
        optional
        rows={2}
        defaultValue={words.background}
        maxLength={500}
      />
    </>
  )
}
