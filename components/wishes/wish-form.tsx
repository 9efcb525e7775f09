'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { DETAILS_MAX, TOPIC_MAX } from '@/lib/talks/wishes/rules'
import type { SimilarWish } from '@/lib/talks/wishes/types'

/** Milliseconds without a key before similar wishes are asked for. */
const PAUSE = 300

/** A wish as it is written, with those that are like it. */
export function WishForm({
  action,
  findSimilar,
}: {
  readonly action: FormAction
  readonly findSimilar: (topic: string) => Promise<readonly SimilarWish[]>
}) {
  const t = useTranslations('wishes')
  const { similar, typed } = useSimilar(findSimilar)
  return (
    <Form action={action} label={t('new')} keep="wish">
      <div
        onInput={({ target, nativeEvent }) => {
          const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing
          if (!composing) typed(target)
        }}
        onCompositionEnd={({ target }) => typed(target)}
      >
        <TextField
          name="topic"
          label={t('topic')}
          placeholder={t('topicExample')}
          maxLength={TOPIC_MAX}
        />
      </div>
      <div role="status" className="empty:hidden">
        {similar.length === 0 ? null : (
          <div className="border-s-2 border-lamp ps-3">
            <p className="text-small font-semibold">{t('similar')}</p>
            <ul>
              {similar.map(({ id, topic, votes }) => (
                <li key={id}>
                  <a href={`/wishes/${id}`} className="flex min-h-11 items-center gap-3 py-1">
                    <span className="min-w-0 wrap-anywhere prose-link">{topic}</span>
                    <span className="flex-none text-small text-ink-2">
                      {t('votes', { count: votes })}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <TextArea
        name="details"
        label={t('details')}
        placeholder={t('detailsExample')}
        help={t('detailsHelp')}
        maxLength={DETAILS_MAX}
        rows={3}
        optional
      />
      <div>
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </Form>
  )
}

/** Asks once the member pauses; an answer that another question overtook is dropped. */
function useSimilar(find: (topic: string) => Promise<readonly SimilarWish[]>) {
  const [similar, show] = useState<readonly SimilarWish[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef('')
  const typed = (target: EventTarget) => {
    if (!(target instanceof HTMLInputElement)) return
    const topic = target.value.trim()
    asked.current = topic
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (topic.length < 2) {
        show([])
        return
      }
      find(topic).then(
        (found) => {
          if (asked.current === topic) show(found)
        },
        // Without an answer nothing is shown: the wish can be written all the same.
        () => show([]),
      )
    }, PAUSE)
  }
  return { similar, typed }
}
