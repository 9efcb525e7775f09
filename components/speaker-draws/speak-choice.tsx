import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'
import type { OwnChoice } from '@/lib/speaker-draws/types'
import { useOutWords } from './out-words'

/** Who is here on time says in one tap whether they could speak another evening, and finds the draw. */
export function SpeakChoice({
  choice,
  say,
}: {
  readonly choice: OwnChoice
  readonly say: FormAction
}) {
  const t = useTranslations('speakerDraws.choice')
  const words = useOutWords()
  const { willing, isLasting, canChoose, ticket, out, draw } = choice
  if (!canChoose && ticket === null && out === null && draw === null) return null
  return (
    <section
      aria-label={t('title')}
      className="mt-6 grid gap-2 border-t border-line pt-4"
      data-speak-choice
    >
      {canChoose ? (
        <>
          <p className="text-small text-ink-2">
            {willing ? t(isLasting ? 'lasting' : 'in') : t('ask')}
          </p>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            {willing ? (
              <>
                <Chip tone="ok">{t('yes')}</Chip>
                <Say say={say} choice={choice} willing="no" />
              </>
            ) : (
              <Say say={say} choice={choice} willing="yes" />
            )}
          </div>
        </>
      ) : null}
      {ticket === null ? null : (
        <p className="text-small text-ink-2">
          {t('ticket')} <code className="font-mono break-all">{ticket}</code>
        </p>
      )}
      {out === null ? null : (
        <p className="text-small text-ink-2">{t('out', { reason: words(out) })}</p>
      )}
      {draw === null ? null : (
        <p className="text-small">
          <a
            href={`/draws/${draw.drawId}`}
            className="inline-flex min-h-11 items-center prose-link"
          >
            {t(draw.state === 'OPEN' || draw.state === 'LISTED' ? 'link' : 'seen')}
          </a>
        </p>
      )}
    </section>
  )
}

/** The one is followed by a chip, so that two opposite buttons never take each other's place under a thumb. */
function Say({
  say,
  choice: { nightId },
  willing,
}: {
  readonly say: FormAction
  readonly choice: OwnChoice
  readonly willing: 'yes' | 'no'
}) {
  const t = useTranslations('speakerDraws.choice')
  return (
    <Form action={say} label={t(willing)} quietSuccess>
      <input type="hidden" name="nightId" value={nightId} />
      <input type="hidden" name="willing" value={willing} />
      <SubmitButton tone={willing === 'yes' ? 'plain' : 'quiet'}>{t(willing)}</SubmitButton>
    </Form>
  )
}
