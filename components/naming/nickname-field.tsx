import { useTranslations } from 'next-intl'
import type { Composing } from './composing'
import { NicknameInput } from './nickname-input'
import type { NicknameCheck } from './reply'

/**
 * A field for a group nickname that tells what the rule says of it while one types. Without script,
 * without network or without a rule it is the plain field that it looks like.
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
  /** Who is asked instead of our own address for it. */
  readonly check?: NicknameCheck
  /** Filled in from these fields of its form until somebody writes in it. */
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
