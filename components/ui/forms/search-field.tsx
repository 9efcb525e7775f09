import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { inputClass } from './field-style'

/**
 * A search that is an address: a plain GET form, sent by Enter or the button, never while an input
 * method is composing (browsers keep that Enter for themselves). `keep` carries the other filters on, those
 * that are set.
 */
export function SearchField({
  label,
  action,
  name = 'q',
  defaultValue = '',
  placeholder,
  help,
  keep = {},
  button,
}: {
  readonly label: string
  /** The page that answers. */
  readonly action: string
  readonly name?: string
  readonly defaultValue?: string
  /** Short enough for a phone, where it would be cut. */
  readonly placeholder?: string
  /** What can be searched for, where it takes more than a few words. */
  readonly help?: string
  readonly keep?: Readonly<Record<string, string>>
  /** The word on the button, when it does not search. */
  readonly button?: string
}) {
  const t = useTranslations('ui')
  const id = useId()
  return (
    <form action={action} method="get" role="search" className="flex items-end gap-2 md:gap-2.5">
      {Object.entries(keep).map(([key, value]) =>
        value === '' ? null : <input key={key} type="hidden" name={key} value={value} />,
      )}
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="mb-1.5 block text-small font-semibold in-data-desk:sr-only">
          {label}
        </label>
        {help === undefined ? null : (
          <p id={`${id}-help`} className="-mt-1 mb-1.5 text-small text-ink-2">
            {help}
          </p>
        )}
        <input
          id={id}
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder ?? label}
          aria-describedby={help === undefined ? undefined : `${id}-help`}
          enterKeyHint="search"
          autoComplete="off"
          className={inputClass(false)}
        />
      </div>
      <Button type="submit" tone="primary" size="small">
        {button ?? t('search')}
      </Button>
    </form>
  )
}
