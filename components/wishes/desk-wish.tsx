import { useLocale, useTranslations } from 'next-intl'
import { BackLink } from '@/components/ui/back-link'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Row, Rows, Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideQuotes } from '@/lib/i18n/quotes'
import { DETAILS_MAX, linkForm, TOPIC_MAX, wishForm } from '@/lib/talks/wishes/rules'
import type { DeskWish } from '@/lib/talks/wishes/types'
import { WishStateChip } from './wish-state'

type Actions = Readonly<Record<'edit' | 'merge' | 'undo' | 'close' | 'reopen' | 'link', FormAction>>

/** A wish at the desk: those like it on one side, its words, its talk and its end on the other. */
export function DeskWishView({
  wish,
  actions,
  links,
}: {
  readonly wish: DeskWish
  readonly actions: Actions
  /** Whether the viewer may say which talk it became. */
  readonly links: boolean
}) {
  const t = useTranslations('wishes')
  const desk = useTranslations('wishes.desk')
  const { id, topic, state, votes, closedReason } = wish
  return (
    <>
      <PageHead
        title={<span className="wrap-anywhere">{topic}</span>}
        back={<BackLink href="/desk/wishes">{t('back')}</BackLink>}
        above={<WishStateChip state={state} />}
        end={
          <span className="flex flex-wrap gap-2.5">
            {links ? (
              <LinkButton href={`/desk/speakers/ask?wish=${id}`}>{desk('ask')}</LinkButton>
            ) : null}
            <LinkButton href={`/wishes/${id}`}>{desk('page')}</LinkButton>
          </span>
        }
      >
        <span className="tabular-nums">{t('votes', { count: votes })}</span>
      </PageHead>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid content-start gap-10">
          <Alike wish={wish} actions={actions} />
          {wish.wishers === null ? null : <Wishers wish={wish} wishers={wish.wishers} />}
        </div>
        <div className="grid content-start gap-8">
          <Section title={desk('words')}>
            <div className="py-4">
              <Form action={actions.edit} label={desk('words')} basedOn={wishForm(wish)}>
                <input type="hidden" name="wishId" value={id} />
                <TextField
                  name="topic"
                  label={desk('topic')}
                  defaultValue={topic}
                  maxLength={TOPIC_MAX}
                />
                <TextArea
                  name="details"
                  label={desk('details')}
                  defaultValue={wish.details}
                  maxLength={DETAILS_MAX}
                  rows={3}
                  optional
                />
                <div>
                  <SubmitButton>{desk('save')}</SubmitButton>
                </div>
              </Form>
            </div>
          </Section>
          {links ? (
            <Form
              action={actions.link}
              label={desk('talk')}
              basedOn={linkForm({ talkId: wish.linkedId })}
            >
              <input type="hidden" name="wishId" value={id} />
              <TextField
                name="talkId"
                label={desk('talk')}
                help={desk('talkHelp')}
                defaultValue={wish.linkedId ?? ''}
                optional
              />
              <div>
                <SubmitButton tone="plain">{desk('link')}</SubmitButton>
              </div>
            </Form>
          ) : null}
          {closedReason === null ? (
            <Form action={actions.close} label={desk('close')}>
              <input type="hidden" name="wishId" value={id} />
              <TextField
                name="reason"
                label={desk('reason')}
                help={desk('reasonHelp')}
                maxLength={300}
              />
              <div>
                <SubmitButton tone="quiet">{desk('close')}</SubmitButton>
              </div>
            </Form>
          ) : (
            <Form action={actions.reopen} label={desk('reopen')}>
              <input type="hidden" name="wishId" value={id} />
              <Notice title={desk('closedTitle')}>
                {t('closedText', { reason: closedReason })}
              </Notice>
              <div>
                <SubmitButton tone="plain">{desk('reopen')}</SubmitButton>
              </div>
            </Form>
          )}
        </div>
      </div>
    </>
  )
}

function Alike({ wish, actions }: { readonly wish: DeskWish; readonly actions: Actions }) {
  const t = useTranslations('wishes')
  const desk = useTranslations('wishes.desk')
  const locale = useLocale()
  return (
    <>
      <Section title={desk('similar')}>
        {wish.similar.length === 0 ? (
          <p className="py-3.5 text-small text-ink-2">{desk('noSimilar')}</p>
        ) : (
          <Rows>
            {wish.similar.map(({ id, topic, votes }) => (
              <Row
                key={id}
                title={
                  <a href={`/desk/wishes/${id}`} className="wrap-anywhere">
                    {topic}
                  </a>
                }
                end={
                  // Nothing is put into a wish that is closed.
                  wish.closedReason === null ? (
                    <div className="relative">
                      <Form
                        action={actions.merge}
                        label={desk('mergeOf', { topic: insideQuotes(locale, topic) })}
                      >
                        <input type="hidden" name="wishId" value={id} />
                        <input type="hidden" name="intoId" value={wish.id} />
                        <SubmitButton tone="plain">{desk('mergeHere')}</SubmitButton>
                      </Form>
                    </div>
                  ) : undefined
                }
              >
                <span className="tabular-nums">{t('votes', { count: votes })}</span>
              </Row>
            ))}
          </Rows>
        )}
      </Section>
      {wish.merged.length === 0 ? null : (
        <Section title={desk('merged')}>
          <Rows>
            {wish.merged.map(({ id, topic }) => (
              <Row
                key={id}
                title={<span className="wrap-anywhere">{topic}</span>}
                end={
                  <Form
                    action={actions.undo}
                    label={desk('undoOf', { topic: insideQuotes(locale, topic) })}
                  >
                    <input type="hidden" name="wishId" value={id} />
                    <SubmitButton tone="quiet">{desk('undo')}</SubmitButton>
                  </Form>
                }
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}

function Wishers({
  wish,
  wishers,
}: {
  readonly wish: DeskWish
  readonly wishers: NonNullable<DeskWish['wishers']>
}) {
  const desk = useTranslations('wishes.desk')
  const locale = useLocale()
  return (
    <Section title={desk('wishers')} aside={String(wish.votes)}>
      <Rows>
        {wishers.map(({ memberId, name, at }) => (
          <Row key={memberId} title={<a href={`/desk/people/${memberId}`}>{name}</a>}>
            {fullDate(locale, at.toZonedDateTimeISO(wish.timeZone).toPlainDate())}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
