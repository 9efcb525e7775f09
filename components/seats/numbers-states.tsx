import { useTranslations } from 'next-intl'
import type { StatesNow } from '@/lib/seats/numbers/types'

const STATES = [
  'waiting',
  'vouching',
  'asked',
  'waitlisted',
  'unnotified',
  'quarantined',
  'unproven',
] as const satisfies readonly (keyof StatesNow)[]

/** Where the open applications are at this moment. */
export function StatesList({ states }: { readonly states: StatesNow }) {
  const t = useTranslations('seats.numbers.applications')
  return (
    <div>
      <h3 className="text-small font-semibold">{t('now')}</h3>
      <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
        {STATES.map((state) => (
          <div key={state} className="min-w-24">
            <dt className="text-small text-ink-2">{t(`states.${state}`)}</dt>
            <dd className="text-title tabular-nums">{states[state]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
