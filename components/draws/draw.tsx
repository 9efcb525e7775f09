import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { ClientWords } from '@/components/ui/client-words'
import { CopyText } from '@/components/ui/copy-text'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/forms/text-field'
import { recipeScript, RECIPE_SHELL, RECIPE_SHELL_LATER } from '@/lib/draws/rules-recipe'
import { MAX_WORD_LENGTH } from '@/lib/draws/rules-words'
import type { DrawView } from '@/lib/draws/types'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { CheckDraw } from './check'

/** A draw with all that is needed to recompute it. */
export function Draw({
  draw,
  timeZone,
  throwWord,
}: {
  readonly draw: DrawView
  readonly timeZone: string
  readonly throwWord: FormAction
}) {
  const t = useTranslations('draws')
  const locale = useLocale()
  const { state, seed, order } = draw
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <Section title={t('commitment')}>
        <div className="grid gap-2 py-4">
          <Code>{draw.commitment}</Code>
          <p className="text-small text-ink-2">
            {t(draw.ticketsLater ? 'commitmentLater' : 'commitmentText', {
              day: dayAndClock(locale, draw.committedAt, timeZone),
            })}
          </p>
        </div>
      </Section>
      <Section title={t('words')}>
        <div className="grid gap-4 py-4">
          <p className="text-small text-ink-2">{t('wordsText')}</p>
          {draw.words.length === 0 ? <p className="text-ink-2">{t('noWords')}</p> : null}
          <ol className="grid gap-2">
            {draw.words.map(({ word, by, at }) => (
              <li key={`${at.toString()} ${by}`}>
                <span className="font-serif text-lead wrap-anywhere">{word}</span>{' '}
                <span className="text-small text-ink-3">
                  {t('wordBy', { by, day: dayAndClock(locale, at, timeZone) })}
                </span>
              </li>
            ))}
          </ol>
          {state === 'COMMITTED' && !draw.threwWord ? (
            <Form action={throwWord} label={t('word')}>
              <input type="hidden" name="drawId" value={draw.id} />
              <TextField
                name="word"
                label={t('word')}
                help={t('wordHelp')}
                maxLength={MAX_WORD_LENGTH}
                autoComplete="off"
              />
              <div>
                <SubmitButton>{t('throw')}</SubmitButton>
              </div>
            </Form>
          ) : null}
          {state === 'COMMITTED' && draw.threwWord ? (
            <p className="text-small text-ink-2">{t('threw')}</p>
          ) : null}
        </div>
      </Section>
      {draw.ticketsLater ? (
        <Section title={t('list')}>
          <div className="grid gap-2 py-4">
            {draw.list === null ? (
              <p className="text-ink-2">{t('listLater')}</p>
            ) : (
              <>
                <Code>{draw.list.digest}</Code>
                <p className="text-small text-ink-2">
                  {t('listText', { day: dayAndClock(locale, draw.list.at, timeZone) })}
                </p>
              </>
            )}
          </div>
        </Section>
      ) : null}
      <Section title={t('seed')}>
        <div className="grid gap-2 py-4">
          {seed === null ? (
            <p className="text-ink-2">{t(state === 'CANCELLED' ? 'seedNever' : 'seedLater')}</p>
          ) : (
            <Code>{seed}</Code>
          )}
          {draw.revealedAt === null ? null : (
            <p className="text-small text-ink-2">
              {t('revealedAt', { day: dayAndClock(locale, draw.revealedAt, timeZone) })}
            </p>
          )}
        </div>
      </Section>
      <Section title={t('order')}>
        <div className="grid gap-4 py-4">
          {order === null ? (
            <p className="text-ink-2">{t('orderLater')}</p>
          ) : (
            <Tickets tickets={order} ordered />
          )}
          {seed === null || order === null ? null : (
            <ClientWords rooms={['draws']}>
              <CheckDraw
                facts={{
                  seed,
                  purpose: draw.purpose,
                  tickets: draw.tickets,
                  words: draw.words.map(({ word }) => word),
                  ticketsLater: draw.ticketsLater,
                }}
                commitment={draw.commitment}
                order={order}
              />
            </ClientWords>
          )}
        </div>
      </Section>
      <Section title={t('tickets')}>
        <div className="grid gap-4 py-4">
          <p className="text-small text-ink-2">
            {t('ticketsText', { count: draw.tickets.length })}
          </p>
          <Tickets tickets={draw.tickets} />
        </div>
      </Section>
      <Recipe draw={draw} />
    </div>
  )
}

export function DrawChip({ state }: { readonly state: DrawView['state'] }) {
  const t = useTranslations('draws.states')
  return <Chip tone={state === 'COMMITTED' ? 'live' : 'plain'}>{t(state)}</Chip>
}

function Recipe({ draw }: { readonly draw: DrawView }) {
  const { seed, purpose, tickets, words, ticketsLater } = draw
  const t = useTranslations('draws')
  const facts = { purpose, tickets, ticketsLater, words: words.map(({ word }) => word) }
  return (
    <Section title={t('recipe')}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 py-4">
        <p className="text-small">{t(ticketsLater ? 'recipeTextLater' : 'recipeText')}</p>
        <p className="text-small break-all">
          {t('purpose')}: <code className="font-mono">{purpose}</code>
        </p>
        <CopyText
          label={t('recipeShell')}
          text={ticketsLater ? RECIPE_SHELL_LATER : RECIPE_SHELL}
        />
        {seed === null ? (
          <p className="text-small text-ink-2">{t('scriptLater')}</p>
        ) : (
          <CopyText label={t('script')} text={recipeScript({ ...facts, seed })} />
        )}
      </div>
    </Section>
  )
}

function Tickets({
  tickets,
  ordered = false,
}: {
  readonly tickets: readonly string[]
  readonly ordered?: boolean
}) {
  const items = tickets.map((ticket) => <li key={ticket}>{ticket}</li>)
  const look = 'columns-[13rem] gap-6 font-mono text-small break-all'
  return ordered ? (
    <ol className={`${look} list-inside list-decimal`}>{items}</ol>
  ) : (
    <ul className={look}>{items}</ul>
  )
}

function Code({ children }: { readonly children: string }) {
  return <code className="block font-mono text-small break-all">{children}</code>
}
