import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/i18n/form-state'
import type { QueuePlace } from '@/lib/shared/queue-walk'

/** The queue from which a page was opened: where it is in it, and how the address keeps its filter. */
export type QueueWalk = {
  readonly place: QueuePlace
  /** Of the queue: `/desk/applications`. */
  readonly path: string
  /** The filter, as it stands in an address. */
  readonly search: string
}

/** What was decided last, on the page from which this one was opened. */
export type LastDecided = {
  /** What became of whom, in a sentence. */
  readonly title: string
  /** What takes it back; null where nothing can, or it was taken back. */
  readonly undo: {
    readonly action: FormAction
    readonly fields: Readonly<Record<string, string>>
  } | null
  /** The page of it. */
  readonly href: string
}

/** `3 of 17`, and the way to the next without deciding this one. */
export function QueuePosition({ walk }: { readonly walk: QueueWalk | null }) {
  const t = useTranslations('ui.queue')
  if (walk === null) return null
  const { place, path, search } = walk
  return (
    <span className="flex flex-wrap items-center gap-3 text-small text-ink-2">
      <span>
        {place.at === null
          ? t('left', { count: place.of })
          : t('place', { at: place.at, of: place.of })}
      </span>
      {place.next === null ? null : (
        <LinkButton href={`${path}/${place.next}?${search}`} size="small" tone="quiet">
          {t('next')}
        </LinkButton>
      )}
    </span>
  )
}

/** What a decision sends along, so that the person is led to the next of the queue. */
export function queueFields(walk: QueueWalk | null): Record<string, string> {
  return walk === null ? {} : { queue: walk.search, next: walk.place.next ?? '' }
}

/** In a form that decides: after it the person is led to the next of the queue. */
export function QueueFields({ walk }: { readonly walk: QueueWalk | null }) {
  return Object.entries(queueFields(walk)).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

/** Says what was just decided and how many are left, and takes it back. `children` is what else to say. */
export function QueueDone({
  last,
  left,
  children,
}: {
  readonly last: LastDecided | null
  readonly left: number
  readonly children?: ReactNode
}) {
  const t = useTranslations('ui.queue')
  return (
    <div role="status">
      {last === null ? null : (
        <div className="mb-5">
          <Notice
            tone="ok"
            title={last.title}
            actions={
              <>
                {last.undo === null ? null : (
                  <Form action={last.undo.action} label={t('undo')} quietSuccess>
                    {Object.entries(last.undo.fields).map(([name, value]) => (
                      <input key={name} type="hidden" name={name} value={value} />
                    ))}
                    <SubmitButton tone="plain" size="small">
                      {t('undo')}
                    </SubmitButton>
                  </Form>
                )}
                <LinkButton href={last.href} size="small" tone="quiet">
                  {t('look')}
                </LinkButton>
              </>
            }
          >
            {left === 0 ? t('none') : t('left', { count: left })}
            {children}
          </Notice>
        </div>
      )}
    </div>
  )
}
