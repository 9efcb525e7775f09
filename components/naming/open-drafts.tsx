import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import type { FormAction } from '@/lib/i18n/form-state'
import type { OpenDraft } from '@/lib/naming/rules/types'
import { Comments } from './comments'
import { lastDayOf } from './days'
import { RuleFacts } from './rule-facts'

/** Drafts that members may read and comment on. */
export function OpenDrafts({
  open,
  viewerId,
  timeZone,
  comment,
  withdraw,
}: {
  readonly open: readonly OpenDraft[]
  readonly viewerId: string | null
  readonly timeZone: string
  readonly comment: FormAction
  readonly withdraw: FormAction
}) {
  const words = useTranslations('naming.member')
  const locale = useLocale()
  return (
    <>
      {open.map(({ draft, comments }) => (
        <Section key={draft.id} title={words('open')}>
          <p className="pt-4 text-small text-ink-2">
            {words('openText', {
              day:
                draft.commentsUntil === null
                  ? ''
                  : lastDayOf(locale, draft.commentsUntil, timeZone),
            })}
          </p>
          <RuleFacts rule={draft} />
          {draft.note === '' ? null : (
            <p className="max-w-read pb-4 text-small whitespace-pre-line text-ink-2">
              {words('note')}: {draft.note}
            </p>
          )}
          <Comments
            comments={comments}
            viewerId={viewerId}
            timeZone={timeZone}
            withdraw={withdraw}
          />
          {viewerId === null ? null : (
            <Form action={comment} label={words('comment')}>
              <input type="hidden" name="ruleId" value={draft.id} />
              <TextArea name="text" label={words('comment')} rows={3} maxLength={1000} />
              <div>
                <SubmitButton tone="plain">{words('commentDo')}</SubmitButton>
              </div>
            </Form>
          )}
        </Section>
      ))}
    </>
  )
}
