import { useLocale, useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Select } from '@/components/ui/forms/select'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { isForGap } from '@/lib/talks/asks/rules'
import type { AskedPage } from '@/lib/talks/asks/types'
import { AnswerOver } from './answer-over'
import { ReleaseAsk } from './release-ask'

export type AnswerActions = {
  readonly accept: FormAction
  readonly decline: FormAction
  readonly propose: FormAction
  readonly askBack: FormAction
  readonly giveBack: FormAction
}

/** Open evenings that are offered where any would do. */
const OFFERED = 4

/** The answer of a member who is asked: yes in one tap; no, another evening and a question behind a line each. */
export function AnswerView({
  page,
  link,
  actions,
}: {
  readonly page: AskedPage
  readonly link: string
  readonly actions: AnswerActions
}) {
  const { ask, canAnswer, canGiveBack } = page
  const key = { askId: ask.id, link }
  if (!canAnswer)
    return (
      <>
        <AnswerOver ask={ask} />
        {canGiveBack ? <ReleaseAsk ask={ask} link={link} action={actions.giveBack} /> : null}
      </>
    )
  if (ask.state === 'PROPOSED')
    return (
      <>
        <AnswerOver ask={ask} />
        <div>
          <No page={page} sent={key} action={actions.decline} />
        </div>
      </>
    )
  return (
    <>
      <Yes page={page} sent={key} action={actions.accept} />
      <div className="border-t border-line">
        {ask.dates.length === 0 || isForGap(ask) ? null : (
          <Other page={page} sent={key} action={actions.propose} />
        )}
        <No page={page} sent={key} action={actions.decline} />
        <Question page={page} sent={key} action={actions.askBack} />
      </div>
    </>
  )
}

type Sent = { readonly askId: string; readonly link: string }

function Fields({ sent }: { readonly sent: Sent }) {
  return (
    <>
      <input type="hidden" name="askId" value={sent.askId} />
      <input type="hidden" name="link" value={sent.link} />
    </>
  )
}

type Part = { readonly page: AskedPage; readonly sent: Sent; readonly action: FormAction }

function Yes({ page: { ask, dates, others }, sent, action }: Part) {
  const t = useTranslations('asks.page')
  const locale = useLocale()
  const choices = (ask.dates.length > 0 ? dates : others.slice(0, OFFERED)).map((date) => ({
    value: date.toString(),
    label: dayAndWeekday(locale, date),
  }))
  const any = ask.dates.length > 0 ? [] : [{ value: '', label: t('any') }]
  const all = [...choices, ...any]
  return (
    <Form action={action} label={t('yes')} keep={`asked ${ask.id}`}>
      <Fields sent={sent} />
      {all.length < 2 ? (
        <input type="hidden" name="date" value={all[0]?.value ?? ''} />
      ) : (
        <RadioGroup
          name="date"
          label={t('which')}
          choices={all}
          defaultValue={all[0]?.value ?? ''}
        />
      )}
      <TextField
        name="topic"
        label={t('topic')}
        help={t('topicHelp')}
        maxLength={120}
        defaultValue={ask.topic}
      />
      <SubmitButton size="large" wide>
        {t('yes')}
      </SubmitButton>
    </Form>
  )
}

function No({ page: { ask }, sent, action }: Part) {
  const t = useTranslations('asks.page')
  return (
    <Disclosure label={t('no')}>
      <div className="grid gap-4 pb-5">
        <p className="text-small text-ink-2">{t(isForGap(ask) ? 'noTextGap' : 'noText')}</p>
        <Form action={action} label={t('no')}>
          <Fields sent={sent} />
          <TextField
            name="reason"
            label={t('reason')}
            help={t('reasonHelp')}
            optional
            maxLength={200}
          />
          <div>
            <SubmitButton tone="plain">{t('noDo')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Disclosure>
  )
}

function Other({ page: { ask, others }, sent, action }: Part) {
  const t = useTranslations('asks.page')
  const locale = useLocale()
  const choices = others.map((date) => ({
    value: date.toString(),
    label: dayAndWeekday(locale, date),
  }))
  return (
    <Disclosure label={t('other')}>
      {choices.length === 0 ? (
        <p className="pb-5 text-small text-ink-2">{t('otherNone')}</p>
      ) : (
        <div className="grid gap-4 pb-5">
          <p className="text-small text-ink-2">{t('otherText')}</p>
          <Form action={action} label={t('other')}>
            <Fields sent={sent} />
            <Select name="date" label={t('otherWhich')} choices={choices} />
            <TextField name="topic" label={t('topic')} maxLength={120} defaultValue={ask.topic} />
            <div>
              <SubmitButton tone="plain">{t('otherDo')}</SubmitButton>
            </div>
          </Form>
        </div>
      )}
    </Disclosure>
  )
}

function Question({ page: { ask }, sent, action }: Part) {
  const t = useTranslations('asks.page')
  const waits = ask.question !== null && ask.reply === null
  return (
    <Disclosure label={t('question')} open={ask.question !== null}>
      <div className="grid gap-4 pb-5">
        {ask.question === null ? null : (
          <dl className="grid gap-2 text-small">
            <dt className="text-ink-2">{t('youAsked')}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{ask.question}</dd>
            <dt className="text-ink-2">{t('theySaid')}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{ask.reply ?? t('notYet')}</dd>
          </dl>
        )}
        {waits ? null : (
          <Form action={action} label={t('question')}>
            <Fields sent={sent} />
            <TextArea
              name="question"
              label={t('questionField')}
              help={t('questionText')}
              rows={3}
              maxLength={500}
            />
            <div>
              <SubmitButton tone="plain">{t('questionDo')}</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </Disclosure>
  )
}
