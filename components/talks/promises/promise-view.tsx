import { LetGo } from '@/components/talks/let-go'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MemberLine } from '@/components/talks/member-line'
import { BackLink } from '@/components/ui/back-link'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ChoiceField } from '@/components/ui/forms/choice-field'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import { promiseForm } from '@/lib/talks/promises/rules'
import { timeText } from '@/lib/talks/promises/rules-text'
import type { PromiseView } from '@/lib/talks/promises/types'
import { PromiseChips, PromiseNoted } from './promise-row'
import { PromiseSteps } from './promise-steps'
import { SaidInLog } from './said-in-log'
import { TimeFields } from './time-fields'

type Actions = Readonly<Record<'change' | 'keep' | 'letGo' | 'reopen', FormAction>>

/** A promise at the desk: what was said, and on the other side how it is kept or ends. */
export function PromiseDeskView({
  view,
  actions,
}: {
  readonly view: PromiseView
  readonly actions: Actions
}) {
  const t = useTranslations('promises')
  const locale = useLocale()
  const { promise, timeZone } = view
  const isOpen = promise.closedAt === null
  return (
    <>
      <PageHead
        title={<span className="wrap-anywhere">{promise.topic}</span>}
        back={<BackLink href="/desk/speakers/promises">{t('back')}</BackLink>}
        above={
          <span className="flex flex-wrap gap-2.5">
            <PromiseChips promise={promise} />
          </span>
        }
        end={isOpen ? <PromiseSteps promise={promise} /> : undefined}
      >
        <MemberLine member={promise} />
        <span className="block">{t('for', { time: timeText(locale, promise) })}</span>
        <PromiseNoted promise={promise} timeZone={timeZone} />
      </PageHead>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-8">
          <Words view={view} />
          {isOpen ? <Change view={view} change={actions.change} /> : null}
        </div>
        <div className="grid content-start gap-8">
          {isOpen ? <Keep view={view} actions={actions} /> : null}
          {isOpen ? null : <Closed view={view} reopen={actions.reopen} />}
        </div>
      </div>
    </>
  )
}

function Words({ view: { promise, message, timeZone } }: { readonly view: PromiseView }) {
  const t = useTranslations('promises.one')
  if (message !== null) return <SaidInLog title={t('log')} message={message} timeZone={timeZone} />
  return (
    <Notice title={t('said')}>
      <span className="wrap-anywhere whitespace-pre-line">
        {promise.said === '' ? t('noWords') : promise.said}
      </span>
    </Notice>
  )
}

function Change({ view, change }: { readonly view: PromiseView; readonly change: FormAction }) {
  const t = useTranslations('promises')
  const { promise, months } = view
  return (
    <Section title={t('one.change')}>
      <div className="py-4">
        <Form action={change} label={t('one.change')} basedOn={promiseForm(promise)}>
          <input type="hidden" name="promiseId" value={promise.id} />
          <TextField
            name="topic"
            label={t('form.topic')}
            maxLength={200}
            defaultValue={promise.topic}
          />
          <TimeFields months={months} time={promise} />
          <TextArea
            name="said"
            label={t('form.said')}
            help={t('form.saidHelp')}
            optional
            rows={3}
            maxLength={500}
            defaultValue={promise.said}
          />
          <div>
            <SubmitButton tone="plain">{t('one.save')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}

function Keep({ view, actions }: { readonly view: PromiseView; readonly actions: Actions }) {
  const t = useTranslations('promises.one')
  const locale = useLocale()
  const { promise, talks } = view
  const { id, displayName: name } = promise
  const topic = insideTitle(locale, promise.topic)
  return (
    <>
      <Section title={t('keep')}>
        <div className="py-4">
          {talks.length === 0 ? (
            <p className="text-small text-ink-2">{t('noTalks')}</p>
          ) : (
            <Form action={actions.keep} label={t('keep')}>
              <input type="hidden" name="promiseId" value={id} />
              <ChoiceField
                name="talkId"
                label={t('talk')}
                help={t('keepHelp')}
                choices={talks.map((talk) => ({ value: talk.id, label: choiceText(talk) }))}
              />
              <div>
                <SubmitButton tone="plain">{t('keepDo')}</SubmitButton>
              </div>
            </Form>
          )}
        </div>
      </Section>
      <div>
        <LetGo
          offerId={id}
          action={actions.letGo}
          title={t('letGoOf', { name, topic })}
          label={t('letGo')}
          text={t('letGoText')}
          thanks={{
            label: t('thanks'),
            help: t('thanksHelp'),
            example: t('thanksExample', { name, topic }),
          }}
        />
      </div>
    </>
  )

  function choiceText(talk: PromiseView['talks'][number]): string {
    return talk.date === null ? talk.topic : `${fullDate(locale, talk.date)} · ${talk.topic}`
  }
}

function Closed({ view, reopen }: { readonly view: PromiseView; readonly reopen: FormAction }) {
  const t = useTranslations('promises')
  const { id, talkId, thanks, state } = view.promise
  const actions: ReactNode = (
    <Form action={reopen} label={t('one.reopen')}>
      <input type="hidden" name="offerId" value={id} />
      <SubmitButton tone="plain">{t('one.reopen')}</SubmitButton>
    </Form>
  )
  return (
    <Notice title={t(`state.${state}`)} tone={talkId === null ? 'info' : 'ok'} actions={actions}>
      {talkId === null ? null : (
        <p>
          <a href={`/talks/${talkId}`}>{t('one.talk')}</a>
        </p>
      )}
      {thanks === null ? null : <p className="wrap-anywhere whitespace-pre-line">{thanks}</p>}
      <p>{t('one.reopenText')}</p>
    </Notice>
  )
}
