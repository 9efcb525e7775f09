import { useLocale, useTranslations } from 'next-intl'
import { GuessButtons } from '@/components/naming/guess-buttons'
import { VerdictChip } from '@/components/naming/verdict-chip'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { Breach, CaseState } from '@/lib/compliance/types'
import { missingIn } from '@/lib/compliance/rules-texts'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Guess, PartName, Taught } from '@/lib/naming/types'

/**
 * What the rule says of a nickname: the finding, what is missing, and the corrected form. A correction that
 * is not sure is asked of the organiser, whose answer is taught; any other can be said to be read wrongly.
 */
export function FindingCell({
  breach,
  missing,
  suggestion,
  guess,
  misread,
  nickname,
  teach,
}: {
  readonly breach: Breach | 'COMPLIANT'
  readonly missing: readonly PartName[]
  readonly suggestion: string | null
  readonly guess: Guess | null
  /** What "read wrongly" teaches, where one word does. */
  readonly misread: Taught[number] | null
  readonly nickname: string | null
  readonly teach: FormAction
}) {
  const t = useTranslations('compliance')
  const locale = useLocale()
  const choicesOf = ({ ifRight, ifWrong }: Guess) =>
    [['guessRight', ifRight] as const, ['guessWrong', ifWrong] as const].flatMap(([key, taught]) =>
      taught === null
        ? []
        : [
            {
              label: t(key),
              name: t(`${key}Taught`, { kind: taught.kind, text: taught.text }),
              taught,
            },
          ],
    )
  return (
    <span className="inline-flex max-w-full flex-col gap-1 align-top">
      <span className="flex flex-wrap items-center gap-x-3">
        {breach === 'UNKNOWN' ? (
          <Chip>{t('breaches.UNKNOWN')}</Chip>
        ) : (
          <VerdictChip verdict={breach} />
        )}
        {missing.length === 0 ? null : (
          <span className="text-small">
            {t('missing', { missing: missingIn(locale, missing) })}
          </span>
        )}
        {misread === null ? null : (
          <GuessButtons
            quiet
            choices={[
              {
                label: t('misread', misread),
                name: t('misreadTaught', misread),
                taught: misread,
              },
            ]}
            teach={teach}
          />
        )}
        {misread !== null ||
        nickname === null ||
        nickname === '' ||
        (guess?.ifWrong ?? null) !== null ? null : (
          // As high as a finger needs, without making the line so high.
          <a
            href={`/desk/rules/check?nickname=${encodeURIComponent(nickname)}`}
            className="-my-2.5 inline-flex min-h-11 items-center text-small prose-link"
          >
            {t('readWrongly')}
          </a>
        )}
        {suggestion === null ? null : (
          <span className="text-small wrap-anywhere text-ink-2">
            {t('suggestion', { suggestion })}
          </span>
        )}
      </span>
      {guess === null ? null : (
        <>
          <span className="text-small wrap-anywhere">{t('guess', { guess: guess.text })}</span>
          <GuessButtons choices={choicesOf(guess)} teach={teach} />
        </>
      )}
    </span>
  )
}

export function StateChip({ state }: { readonly state: CaseState }) {
  const t = useTranslations('compliance.states')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}

const TONES: Readonly<Record<CaseState, ChipTone>> = {
  REMIND: 'plain',
  COOLING: 'ok',
  COMPOSED: 'live',
  DECIDE: 'live',
  EXEMPT: 'plain',
  LEAVE: 'plain',
  WAITING: 'plain',
}
