import { useLocale, useTranslations } from 'next-intl'
import { BackToDesk } from '@/components/shell/back-to'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { DateField } from '@/components/ui/forms/text-field'
import { dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { RuleOrDraft } from '@/lib/naming/rules/types'
import { Comments } from './comments'
import { lastDayOf } from './days'
import { DraftForm } from './draft-form'
import { RuleFacts } from './rule-facts'

/** A draft on the desk: to edit, to be commented on, to publish or to drop. */
export function DeskDraft({
  found: { draft, open, comments },
  timeZone,
  actions,
}: {
  readonly found: Extract<RuleOrDraft, { kind: 'draft' }>
  readonly timeZone: string
  readonly actions: Readonly<Record<'save' | 'drop' | 'open' | 'close', FormAction>>
}) {
  const t = useTranslations('naming.desk')
  const locale = useLocale()
  const day = dayOf(locale, draft.createdAt, timeZone)
  const { authorName: name, commentsUntil } = draft
  return (
    <div className="grid max-w-form gap-10">
      <div>
        <PageHead
          back={<BackToDesk place="rules" />}
          title={t('editTitle')}
          above={<Chip>{t('draft')}</Chip>}
          end={
            open ? undefined : (
              <LinkButton href={`/desk/rules/${draft.id}/publish`} tone="primary">
                {t('toPublish')}
              </LinkButton>
            )
          }
        >
          {name === null ? t('draftByNobody', { day }) : t('draftBy', { name, day })}
        </PageHead>
        {open && commentsUntil !== null ? (
          <>
            <Notice
              tone="live"
              title={t('frozen', { day: lastDayOf(locale, commentsUntil, timeZone) })}
              actions={
                <Form action={actions.close} label={t('commentsClose')} quietSuccess>
                  <SubmitButton tone="plain">{t('commentsClose')}</SubmitButton>
                </Form>
              }
            >
              {t('frozenText')}
            </Notice>
            <RuleFacts rule={draft} />
          </>
        ) : (
          <DraftForm draft={draft} action={actions.save} label={t('editTitle')} />
        )}
      </div>
      <Section title={t('comments')}>
        {comments.length === 0 && !open ? null : (
          <Comments comments={comments} viewerId={null} timeZone={timeZone} />
        )}
        {open ? null : (
          <div className="py-4">
            <Form action={actions.open} label={t('commentsOpen')}>
              <p className="text-small text-ink-2">{t('commentsText')}</p>
              <DateField name="until" label={t('commentsUntil')} />
              <div>
                <SubmitButton tone="plain">{t('commentsOpen')}</SubmitButton>
              </div>
            </Form>
          </div>
        )}
      </Section>
      <div>
        <ConfirmDialog
          trigger={{ label: t('drop'), tone: 'quiet' }}
          title={t('dropTitle')}
          confirm={t('dropDo')}
          action={actions.drop}
          fields={{ ruleId: draft.id }}
        >
          <p>{t('dropText')}</p>
        </ConfirmDialog>
      </div>
    </div>
  )
}
