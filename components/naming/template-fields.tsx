'use client'

import { useRef, useState } from 'react'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Select } from '@/components/ui/forms/select'
import { shapeOf } from '@/lib/naming/rules/rules-template'
import type { PartName, NicknameTemplate } from '@/lib/naming/types'

const PARTS = ['name', 'company', 'role', 'city'] as const
const SEPARATORS = [
  ['-', 'hyphen'],
  ['_', 'underscore'],
  ['/', 'slash'],
  ['|', 'bar'],
  [' ', 'space'],
] as const

export type TemplateWords = {
  readonly parts: Readonly<Record<PartName, string>>
  /** `第 1 项` and so on. */
  readonly places: readonly string[]
  readonly none: string
  readonly required: string
  readonly template: string
  readonly templateHelp: string
  readonly separator: string
  readonly separators: Readonly<Record<(typeof SEPARATORS)[number][1], string>>
  readonly preview: string
}

/** The parts of a nickname in their order, and their separator. */
export function TemplateFields({
  template,
  words,
}: {
  readonly template: NicknameTemplate
  readonly words: TemplateWords
}) {
  const box = useRef<HTMLDivElement>(null)
  const [shape, setShape] = useState(shapeOf(template, (part) => words.parts[part]))

  function changed(): void {
    const form = box.current?.closest('form')
    if (form == null) return
    const data = new FormData(form)
    const parts = PARTS.flatMap((_, at) => {
      const part = PARTS.find((name) => name === data.get(`part${String(at)}`))
      const required = data.has(`required${String(at)}`)
      return part === undefined ? [] : [{ part, required }]
    })
    const separator = data.get('template.separator')
    const sign = typeof separator === 'string' ? separator : template.separator
    setShape(shapeOf({ parts, separator: sign }, (part) => words.parts[part]))
  }

  return (
    <div ref={box} onChange={changed} className="grid gap-5">
      <fieldset>
        <legend className="text-small font-semibold">{words.template}</legend>
        <p className="mt-0.5 text-small text-ink-2">{words.templateHelp}</p>
        <div className="mt-2 grid gap-3">
          {PARTS.map((name, at) => (
            <div key={name} className="grid grid-cols-[minmax(0,1fr)_9rem] items-end gap-4">
              <Select
                name={`part${String(at)}`}
                label={words.places[at] ?? ''}
                optional={at > 0}
                defaultValue={template.parts[at]?.part ?? ''}
                choices={[
                  { value: '', label: words.none },
                  ...PARTS.map((value) => ({ value, label: words.parts[value] })),
                ]}
              />
              <Checkbox
                name={`required${String(at)}`}
                defaultChecked={template.parts[at]?.required ?? false}
              >
                {words.required}
              </Checkbox>
            </div>
          ))}
        </div>
      </fieldset>
      <Select
        name="template.separator"
        label={words.separator}
        defaultValue={template.separator}
        choices={SEPARATORS.map(([value, name]) => ({ value, label: words.separators[name] }))}
      />
      <p role="status" className="rounded-soft bg-sunken px-4.5 py-3">
        <span className="block text-tiny text-ink-3">{words.preview}</span>
        <span className="font-serif text-title wrap-anywhere">{shape}</span>
      </p>
    </div>
  )
}
