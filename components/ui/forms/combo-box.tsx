'use client'

import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Text } from 'react-aria-components/Text'
import { FieldChange, type FieldProps } from './field'
import { inputClass } from './field-style'
import { useChange, useField } from './form-context'
import { Icon } from '@/components/ui/icon'
import { useWords } from '@/components/ui/words'

export type ComboChoice = {
  readonly value: string
  readonly label: string
  /** A second line: company and role distinguish two people of one name. */
  readonly detail?: string
}

/**
 * One of many, found by typing; sends the chosen `value` under `name`. Choices may come as one types:
 * pass `onType` and give new `choices`, which are then shown as they are.
 */
export function ComboBox(props: ComboBoxProps) {
  const { typed } = useField(props.name)
  // A form that was sent is reset to its first values; a new key makes what was chosen the first.
  return <Choosing key={typed?.[0]} {...props} first={typed?.[0] ?? props.defaultValue} />
}

type ComboBoxProps = FieldProps & {
  readonly choices: readonly ComboChoice[]
  readonly defaultValue?: string
  readonly onType?: (text: string) => void
}

function Choosing({
  name,
  label,
  help,
  optional = false,
  disabled = false,
  choices,
  first,
  onType,
}: ComboBoxProps & { readonly first: string | undefined }) {
  const id = useId()
  const { error } = useField(name)
  const words = useWords()
  const change = useChange(name, (now) => choices.find(({ value }) => value === now)?.label)
  const [chosen, choose] = useState<string | null>(
    first === undefined || first === '' ? null : first,
  )
  const items = choices.map((choice) => ({ ...choice, id: choice.value }))
  return (
    <I18nProvider locale={words.locale}>
      <AriaComboBox
        isDisabled={disabled}
        isRequired={!optional}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        menuTrigger="focus"
        allowsEmptyCollection
        value={chosen}
        onChange={(key) => choose(key === null ? null : String(key))}
        {...(onType === undefined ? { defaultItems: items } : { items, onInputChange: onType })}
      >
        <Label className="block text-small font-semibold">
          {label}
          {optional ? <span className="font-normal text-ink-3"> · {words.optional}</span> : null}
        </Label>
        {help === undefined && change === undefined ? null : (
          <Text slot="description" className="mt-0.5 block text-small text-ink-2">
            {help}
            <FieldChange id={id} change={change} />
          </Text>
        )}
        <div className="relative mt-1.5">
          <Input
            className={`${inputClass(error !== undefined)} pe-11`}
            data-changed={change === undefined ? undefined : true}
          />
          <AriaButton
            aria-label={words.choices}
            className="absolute inset-y-0 end-0 grid w-11 place-items-center text-ink-2"
          >
            <Icon name="down" />
          </AriaButton>
        </div>
        <input type="hidden" name={name} value={chosen ?? ''} />
        {error === undefined ? null : (
          <Text
            slot="errorMessage"
            data-field-error
            className="mt-1.5 block text-small text-cinnabar"
          >
            {error}
          </Text>
        )}
        <Popover className="w-(--trigger-width) overflow-y-auto rounded-soft border border-line bg-raised text-ink shadow-high">
          <ListBox<ComboChoice & { id: string }>
            className="p-1.5 outline-none"
            renderEmptyState={() => (
              <p className="px-3 py-2.5 text-small text-ink-2">{words.noMatch}</p>
            )}
          >
            {(choice) => (
              <ListBoxItem
                textValue={choice.label}
                className="min-h-11 cursor-pointer rounded-slight px-3 py-2 outline-none data-focused:bg-sunken data-selected:font-semibold"
              >
                {choice.label}
                {choice.detail === undefined ? null : (
                  <span className="block text-small font-normal text-ink-2">{choice.detail}</span>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </AriaComboBox>
    </I18nProvider>
  )
}
