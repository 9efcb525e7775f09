import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { FormAction } from '@/lib/i18n/form-state'
import { insideTitle } from '@/lib/i18n/quotes'
import type { Interest, InterestedMember } from '@/lib/talks/interest/types'

export type InterestActions = {
  readonly come: FormAction
  readonly stay: FormAction
  readonly remind: FormAction
}

/** How many will come to a talk, and for a member one tap to be one of them, or to take it back. */
export function WillCome({
  interest,
  topic,
  actions,
  who = null,
}: {
  readonly interest: Interest
  readonly topic: string
  readonly actions: InterestActions
  /** Who will come, for organisers; null for every other viewer. */
  readonly who?: readonly InterestedMember[] | null
}) {
  const t = useTranslations('interest')
  const { count, own, canCome, talkId } = interest
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {canCome ? <Toggle interest={interest} topic={topic} actions={actions} /> : null}
        <span className="text-small text-ink-2 tabular-nums">{t('count', { count })}</span>
      </div>
      {canCome && own?.canRemind === true ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-small text-ink-2">
          <span>
            {t(!own.remind ? 'remindOff' : own.hasAddress ? 'remindOn' : 'remindNoAddress')}
          </span>
          <Form action={actions.remind} label={t(own.remind ? 'remindStop' : 'remindDo')}>
            <input type="hidden" name="talkId" value={talkId} />
            <input type="hidden" name="remind" value={own.remind ? 'no' : 'yes'} />
            <SubmitButton tone="quiet" size="small">
              {t(own.remind ? 'remindStop' : 'remindDo')}
            </SubmitButton>
          </Form>
        </div>
      ) : null}
      {who === null || who.length === 0 ? null : (
        <Disclosure label={t('who')}>
          <ul className="flex flex-wrap gap-x-4 gap-y-1 pb-4 text-small">
            {who.map(({ memberId, displayName }) => (
              <li key={memberId}>
                <a href={`/members/${memberId}`} className="underline-offset-4 hover:underline">
                  {displayName}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

/** Two buttons that never take each other's place under a thumb: the one is followed by a chip. */
function Toggle({
  interest: { own, talkId },
  topic,
  actions,
}: {
  readonly interest: Interest
  readonly topic: string
  readonly actions: InterestActions
}) {
  const t = useTranslations('interest')
  const locale = useLocale()
  const of = <VisuallyHidden> {t('of', { topic: insideTitle(locale, topic) })}</VisuallyHidden>
  if (own === null)
    return (
      <Form action={actions.come} label={t('come')}>
        <input type="hidden" name="talkId" value={talkId} />
        <SubmitButton tone="plain">
          {t('come')}
          {of}
        </SubmitButton>
      </Form>
    )
  return (
    <>
      <Chip tone="ok">{t('coming')}</Chip>
      <Form action={actions.stay} label={t('away')}>
        <input type="hidden" name="talkId" value={talkId} />
        <SubmitButton tone="quiet">
          {t('away')}
          {of}
        </SubmitButton>
      </Form>
    </>
  )
}
