import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { CopyText } from '@/components/ui/copy-text'
import { Tray } from '@/components/ui/overlays/tray'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { PageHead } from '@/components/ui/page-head'
import type { BatchPerson, BatchView } from '@/lib/compliance/types-reminders'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { BatchChip } from './batches'
import { PATH } from './names-head'

/** One composed text: to copy, to mark as sent, to drop; afterwards the result for every member in it. */
export function BatchPageView({
  batch,
  timeZone,
  actions,
}: {
  readonly batch: BatchView
  readonly timeZone: string
  readonly actions: { readonly mark: FormAction; readonly drop: FormAction }
}) {
  const t = useTranslations('compliance.batches')
  const locale = useLocale()
  const when = (at: Temporal.Instant) => dayAndClock(locale, at, timeZone)
  const { id, next, messages, sentAt, droppedAt } = batch
  const open = sentAt === null && droppedAt === null
  return (
    <>
      <PageHead
        back={<BackLink href={`${PATH}/reminders`}>{t('title')}</BackLink>}
        title={t('one', { group: batch.groupName })}
        above={<BatchChip sent={sentAt !== null} dropped={droppedAt !== null} />}
      >
        {t('composedBy', { name: batch.composedBy ?? t('system'), when: when(batch.composedAt) })}
        {sentAt === null ? null : (
          <> {t('sentBy', { name: batch.sentBy ?? t('system'), when: when(sentAt) })}</>
        )}
        {droppedAt === null ? null : <> {t('droppedOn', { when: when(droppedAt) })}</>}
      </PageHead>
      <div className="grid max-w-read grid-cols-[minmax(0,1fr)] gap-8">
        {messages.map(({ text, people }, at) => (
          <section key={text}>
            <CopyText label={t('paste', { at: at + 1, of: messages.length })} text={text} />
            <div className="mt-3 border-t border-line">
              <Disclosure label={t('whom', { count: people.length })} open={sentAt !== null}>
                <ul>
                  {people.map((person) => (
                    <Person key={person.memberId} person={person} />
                  ))}
                </ul>
              </Disclosure>
            </div>
          </section>
        ))}
        {/* Stays after it was sent, so that the sentence of what happened does. */}
        <Form action={actions.mark} label={t('mark')}>
          <input type="hidden" name="batchId" value={id} />
          {open ? (
            <>
              <p className="text-small text-ink-2">{t('markText')}</p>
              <Checkbox name="mail" help={t('mailHelp')}>
                {t('mail')}
              </Checkbox>
              <Tray actions={<SubmitButton tone="lamp">{t('mark')}</SubmitButton>}>
                {t('pasteFirst', { count: messages.length })}
              </Tray>
            </>
          ) : null}
        </Form>
        {open || next === null ? null : (
          <LinkButton tone="primary" href={`${PATH}/reminders/${next}`}>
            {t('next')}
          </LinkButton>
        )}
        {open ? (
          <div>
            <ConfirmDialog
              trigger={{ label: t('drop'), tone: 'quiet' }}
              title={t('dropTitle')}
              confirm={t('drop')}
              action={actions.drop}
              fields={{ batchId: id }}
            >
              <p>{t('dropText')}</p>
            </ConfirmDialog>
          </div>
        ) : null}
      </div>
    </>
  )
}

function Person({ person: { memberId, displayName, via, why } }: { readonly person: BatchPerson }) {
  const t = useTranslations('compliance')
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-b border-line py-2">
      <a
        href={`${PATH}/${memberId}`}
        className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
      >
        {displayName}
      </a>
      <span className="flex flex-wrap gap-2">
        {via.map((one) => (
          <Chip key={one} tone="ok">
            {t(`batches.via${one}`)}
          </Chip>
        ))}
        {why === null ? null : <Chip>{t('batches.notReminded', { why: t(`why.${why}`) })}</Chip>}
      </span>
    </li>
  )
}
