import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'
import type { CommentView } from '@/lib/naming/rules/types'
import { momentOf } from './days'

/** The comments on a draft. Members can take their own back while the draft is open. */
export function Comments({
  comments,
  viewerId,
  timeZone,
  withdraw,
}: {
  readonly comments: readonly CommentView[]
  readonly viewerId: string | null
  readonly timeZone: string
  readonly withdraw?: FormAction
}) {
  const words = useTranslations('naming.member')
  const locale = useLocale()
  return (
    <div className="py-2">
      <p className="text-small font-semibold">{words('comments', { count: comments.length })}</p>
      <ul>
        {comments.map((one) => (
          <li key={one.id} className="border-b border-line py-3">
            <p className="text-tiny text-ink-3">
              {one.name ?? words('former')} · {momentOf(locale, one.at, timeZone)}
            </p>
            <p className="max-w-read wrap-anywhere whitespace-pre-line">{one.text}</p>
            {withdraw !== undefined && one.memberId === viewerId ? (
              <Form
                action={withdraw}
                label={words('withdrawNamed', { text: one.text })}
                quietSuccess
              >
                <input type="hidden" name="commentId" value={one.id} />
                <div>
                  <SubmitButton tone="quiet" size="small">
                    {words('withdraw')}
                  </SubmitButton>
                </div>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  )
}
