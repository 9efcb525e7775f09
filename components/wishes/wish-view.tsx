import { useLocale, useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import { Notice } from '@/components/ui/notice'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes, insideTitle } from '@/lib/i18n/quotes'
import type { WishPage } from '@/lib/talks/wishes/types'
import { VoteButton } from './vote-button'
import { WishStateChip } from './wish-state'

/** One wish: how many want it, what became of it, and what the viewer can do about it. */
export function WishView({
  wish,
  tends,
  actions,
}: {
  readonly wish: WishPage
  /** Whether the viewer works on wishes at the desk. */
  readonly tends: boolean
  readonly actions: {
    readonly vote: FormAction
    readonly takeBack: FormAction
    readonly offer: FormAction
  }
}) {
  const t = useTranslations('wishes')
  const locale = useLocale()
  const { id, topic, details, votes, own, state, talk, closedReason } = wish
  const day = fullDate(locale, wish.wishedAt.toZonedDateTimeISO(wish.timeZone).toPlainDate())
  const open = wish.canWish && closedReason === null
  return (
    <div className="max-w-read">
      <PageHead
        title={<span className="wrap-anywhere">{topic}</span>}
        back={<BackLink href="/wishes">{t('back')}</BackLink>}
        above={<WishStateChip state={state} />}
      >
        {t('wished', { date: day })}
      </PageHead>
      {details === '' ? null : (
        <p className="mb-6 font-serif text-read leading-[1.9] wrap-anywhere whitespace-pre-line">
          {details}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-4 border-y border-line py-3.5">
        <p className="text-title tabular-nums">{t('votes', { count: votes })}</p>
        {open ? (
          <VoteButton
            wishId={id}
            own={own}
            action={actions.vote}
            label={t('voteOf', { topic: insideQuotes(locale, topic) })}
          />
        ) : null}
      </div>
      {talk === null ? null : (
        <p className="mt-5">
          <a href={`/talks/${talk.id}`} className="wrap-anywhere prose-link">
            {t(state === 'GIVEN' ? 'becameGiven' : 'becamePlanned', {
              topic: insideTitle(locale, talk.topic),
            })}
          </a>
        </p>
      )}
      {closedReason === null ? null : (
        <div className="mt-6">
          <Notice title={t('closed')}>{t('closedText', { reason: closedReason })}</Notice>
        </div>
      )}
      {open ? <Speak wish={wish} action={actions.offer} /> : null}
      {wish.merged.length === 0 ? null : (
        <div className="mt-10">
          <Section title={t('merged')}>
            <Rows>
              {wish.merged.map((one) => (
                <Row key={one.id} title={<span className="wrap-anywhere">{one.topic}</span>} />
              ))}
            </Rows>
          </Section>
        </div>
      )}
      {wish.canWish ? (
        <div className="mt-10 grid gap-3 border-t border-line pt-3 text-small text-ink-2">
          <p>{t('whoText')}</p>
          {own ? (
            <Disclosure label={t('takeBack')}>
              <div className="pb-2">
                <Form action={actions.takeBack} label={t('takeBack')}>
                  <input type="hidden" name="wishId" value={id} />
                  <p>{t('takeBackText')}</p>
                  <div>
                    <SubmitButton tone="quiet">{t('takeBack')}</SubmitButton>
                  </div>
                </Form>
              </div>
            </Disclosure>
          ) : null}
          {tends ? (
            <div>
              <LinkButton href={`/desk/wishes/${id}`}>{t('tend')}</LinkButton>
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function Speak({ wish, action }: { readonly wish: WishPage; readonly action: FormAction }) {
  const t = useTranslations('wishes')
  if (wish.offered)
    return (
      <div className="mt-6">
        <Notice tone="ok" title={t('offered')} />
      </div>
    )
  return (
    <div className="mt-4">
      <Disclosure label={t('speak')}>
        <div className="max-w-form pt-1 pb-3">
          <Form action={action} label={t('speak')}>
            <input type="hidden" name="wishId" value={wish.id} />
            <TextField
              name="topic"
              label={t('speakTopic')}
              help={t('speakText')}
              defaultValue={wish.topic}
              maxLength={200}
            />
            <div>
              <SubmitButton>{t('speakSend')}</SubmitButton>
            </div>
          </Form>
        </div>
      </Disclosure>
    </div>
  )
}
