import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { HostDraw } from '@/lib/speaker-draws/types'
import type { PastedKind } from '@/lib/texts/rules-pasted'
import { DrawText } from './draw-text'

export type HostDrawActions = Readonly<Record<'open' | 'list' | 'reveal', FormAction>>

/** The draw of the evening for who leads it: where it stands, the one next step, and its text. */
export function HostDrawView({
  found,
  text,
  actions,
}: {
  readonly found: HostDraw
  readonly text: { readonly kind: PastedKind; readonly text: string } | null
  readonly actions: HostDrawActions
}) {
  const t = useTranslations('speakerDraws.host')
  if (!hasDraw(found)) return null
  return (
    <div className="grid gap-2" data-host-draw>
      <Ways found={found} />
      <p className="text-small text-ink-2">
        <DrawStands found={found} />
      </p>
      {found.draw?.state === 'LISTED' && found.draw.wordsSince === 0 ? (
        <p className="text-small text-lamp">{t('noWord')}</p>
      ) : null}
      <div className="empty:hidden">
        <Step found={found} actions={actions} />
      </div>
      {text === null ? null : (
        <Disclosure label={t('paste')}>
          <div className="pb-3">
            <DrawText {...text} />
          </div>
        </Disclosure>
      )}
    </div>
  )
}

/** Whether there is anything to see of a draw. */
export function hasDraw({ draw, isOn }: HostDraw): boolean {
  return draw !== null || isOn
}

/** The page that members see, and what coordinators alone do. */
function Ways({ found: { draw, plans, nightId } }: { readonly found: HostDraw }) {
  const t = useTranslations('speakerDraws.host')
  const ways = [
    draw?.drawId == null ? null : { href: `/draws/${draw.drawId}`, label: t('page') },
    draw !== null && plans ? { href: `/desk/speakers/draws/${draw.id}`, label: t('who') } : null,
    draw === null && plans
      ? { href: `/desk/speakers/draws/new?night=${nightId}`, label: t('hand') }
      : null,
  ].filter((way) => way !== null)
  if (ways.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-5">
      {ways.map(({ href, label }) => (
        <a key={href} href={href} className="flex min-h-11 items-center text-small prose-link">
          {label}
        </a>
      ))}
    </p>
  )
}

/** Where the draw stands, in a sentence. */
export function DrawStands({
  found: { draw, willing, window: now },
}: {
  readonly found: HostDraw
}) {
  const t = useTranslations('speakerDraws.host')
  const locale = useLocale()
  return said()

  function said(): string {
    if (draw === null)
      return now === 'BEFORE' || now === 'OPEN' ? t('openText', { count: willing }) : t('tooLate')
    const { state, tickets, words, taken } = draw
    if (taken !== null) {
      const { name, topic, date } = taken
      return t('taken', { name, topic, day: dayAndWeekday(locale, date) })
    }
    if (draw.source === 'HAND') return t('handText', { count: tickets })
    if (state === 'OPEN')
      return t(now === 'AFTER' || now === 'OVER' ? 'listText' : 'opened', { count: willing, words })
    if (state === 'LISTED') return t('listed', { count: tickets, words })
    if (state === 'ENDED') return t(tickets === 0 ? 'none' : 'ended')
    return t('asking')
  }
}

function Step({
  found: { draw, nightId, window: now },
  actions,
}: {
  readonly found: HostDraw
  readonly actions: HostDrawActions
}) {
  const t = useTranslations('speakerDraws.host')
  if (draw === null) {
    if (now !== 'BEFORE' && now !== 'OPEN') return null
    return (
      <Form action={actions.open} label={t('open')} quietSuccess>
        <input type="hidden" name="nightId" value={nightId} />
        <SubmitButton tone="plain">{t('open')}</SubmitButton>
      </Form>
    )
  }
  const { id, state } = draw
  if (state === 'OPEN' && (now === 'AFTER' || now === 'OVER'))
    return (
      <Form action={actions.list} label={t('list')} quietSuccess>
        <input type="hidden" name="id" value={id} />
        <SubmitButton tone="plain">{t('list')}</SubmitButton>
      </Form>
    )
  if (state !== 'LISTED') return null
  return (
    <ConfirmDialog
      trigger={{ label: t('reveal'), tone: 'plain' }}
      title={t('revealTitle')}
      confirm={t('reveal')}
      tone="primary"
      action={actions.reveal}
      fields={{ id }}
    >
      <p>{t('revealText')}</p>
    </ConfirmDialog>
  )
}
