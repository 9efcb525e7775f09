import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { inputClass } from './field-style'

/**
 * A search that is an address: a plain GET form, sent by Enter or the button, never while an input
 * method is composing (browsers keep that Enter for themselves). `keep` carries the other filters on.
 */
export function SearchField({
  label,
  action,
  name = 'q',
  defaultValue = '',
  placeholder,
  keep = {},
  button,
}: {
  readonly label: string
  /** The page that answers. */
  readonly action: string
  readonly name?: string
  readonly defaultValue?: string
  readonly placeholder?: string
  readonly keep?: Readonly<Record<string, string>>
  /** The word on the button, when it does not search. */
  readonly button?: string
}) {
  const t = useTranslations('ui')
  return (
    <form action={action} method="get" role="search" className="flex items-end gap-2.5">
      {Object.entries(keep).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <label className="min-w-0 flex-1">
        <span className="mb-1.5 block text-small font-semibold in-data-desk:sr-only">{label}</span>
        <input
          type="search"
          name={name}
          defaultValue={defaultValue}
          placeholder={placeholder ?? label}
          enterKeyHint="search"
          autoComplete="off"
          className={inputClass(false)}
        />
      </label>
      <Button type="submit" tone="primary">
        {button ?? t('search')}
      </Button>
    </form>
  )
}
