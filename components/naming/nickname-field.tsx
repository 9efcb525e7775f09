import { useTranslations } from 'next-intl'
import type { Composing } from './composing'
import { NicknameInput } from './nickname-input'
import type { NicknameCheck } from './reply'

/**
 * A field for a group nickname that shows what the rule says while the member types. Without script,
 * without network or without a rule it works as a plain field.
 */
export function NicknameField({
  name,
  label,
  help,
  optional = false,
  defaultValue,
  check,
  composing,
}: {
  readonly name: string
  readonly label?: string
  readonly help?: string
  readonly optional?: boolean
  readonly defaultValue?: string
  /** Asked instead of our own route. */
  readonly check?: NicknameCheck
  /** Filled in from these fields of its form until the member types in it. */
  readonly composing?: Composing
}) {
  const t = useTranslations('naming')
  return (
    <NicknameInput
      name={name}
      label={label ?? t('field.label')}
      optional={optional}
      defaultValue={defaultValue ?? ''}
      words={{ warning: t('warning'), suggestion: t('suggestion'), use: t('field.use') }}
      {...(help === undefined ? {} : { help })}
      {...(check === undefined ? {} : { check })}
      {...(composing === undefined ? {} : { composing })}
    />
  )
}
