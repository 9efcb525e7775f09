import { Temporal } from 'temporal-polyfill'
import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Tray } from '@/components/ui/overlays/tray'
import { dayShort } from '@/lib/i18n/dates'
import type { PreviewMessage, UploadPreview, UploadView } from '@/lib/logs/uploads/types'
import { daysText } from './days-text'
import { Facts } from './facts'
import { SkippedLines } from './skipped-lines'
import type { UploadActions } from './types'

/** What the file holds, before anything of it is imported. */
export function UploadPreviewView({
  upload: { id, preview },
  actions,
}: {
  readonly upload: UploadView
  readonly actions: UploadActions
}) {
  const t = useTranslations('logs.preview')
  if (preview === null) return null
  const { messages, first, skipped, skippedCount } = preview
  const discard = (
    <Form action={actions.cancel.bind(null, id)}>
      <SubmitButton tone={messages === 0 ? 'plain' : 'inverse'}>{t('discard')}</SubmitButton>
    </Form>
  )
  if (messages === 0) {
    return (
      <div className="grid gap-8">
        <Notice tone="refusal" title={t(isText(preview) ? 'noLog' : 'noText')} actions={discard}>
          {t(isText(preview) ? 'noLogText' : 'noTextText')}
        </Notice>
        <SkippedLines lines={skipped} count={skippedCount} rest={false} />
      </div>
    )
  }
  return (
    <>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
        <div className="lg:order-2">
          <PreviewFacts preview={preview} />
        </div>
        <div className="grid gap-8">
          <Section title={t('first')} aside={t('firstText', { count: first.length })}>
            <FirstMessages messages={first} />
          </Section>
          <SkippedLines lines={skipped} count={skippedCount} />
        </div>
      </div>
      <Tray
        actions={
          <>
            {discard}
            <Form action={actions.start.bind(null, id)}>
              <SubmitButton tone="lamp">{t('import')}</SubmitButton>
            </Form>
          </>
        }
      >
        {t('nothingYet')}
      </Tray>
    </>
  )
}

/** Whether at least one line could be read as text. */
function isText({ skipped }: UploadPreview): boolean {
  return skipped.some(({ reason }) => reason !== 'NOT_TEXT' && reason !== 'TOO_LONG')
}

function PreviewFacts({ preview }: { readonly preview: UploadPreview }) {
  const t = useTranslations('logs')
  const locale = useLocale()
  const { messages, people, images, pictures, firstDay, lastDay, skippedCount } = preview
  return (
    <Facts
      facts={[
        { term: t('facts.messages'), value: t('n', { n: messages }) },
        { term: t('facts.span'), value: daysText(locale, firstDay, lastDay) },
        { term: t('facts.people'), value: t('n', { n: people }) },
        { term: t('facts.images'), value: t('n', { n: images }) },
        { term: t('facts.pictures'), value: t('n', { n: pictures }) },
        { term: t('facts.skipped'), value: t('n', { n: skippedCount }) },
      ]}
    />
  )
}

function FirstMessages({ messages }: { readonly messages: readonly PreviewMessage[] }) {
  const t = useTranslations('logs')
  const locale = useLocale()
  return (
    <ul>
      {messages.map(({ at, label, kind, text }, index) => (
        <li
          key={`${at} ${String(index)}`}
          className="grid grid-cols-[4rem_minmax(0,1fr)] gap-3 border-b border-line py-2.5"
        >
          <time dateTime={at} className="pt-0.5 text-tiny text-ink-3">
            <span className="block">{dayShort(locale, Temporal.PlainDate.from(at))}</span>
            {at.slice(11)}
          </time>
          <div>
            <div className="text-small text-ink-2">{label}</div>
            <div className="wrap-anywhere whitespace-pre-line">
              {text === '' ? <span className="text-ink-3">{t(`kinds.${kind}`)}</span> : text}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
