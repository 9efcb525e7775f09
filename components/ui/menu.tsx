'use client'

import { Button as AriaButton } from 'react-aria-components/Button'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { buttonClass } from './button-style'
import { Icon } from './icon'
import { useWords } from './words'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  /** Leads somewhere; else `onAction` hears the id. */
  readonly href?: string
  /** Takes something away. */
  readonly danger?: boolean
}

/** The seldom used actions of a row, behind three dots. */
export function Menu({
  label,
  entries,
  onAction,
}: {
  /** Names the button for those who hear it: «More for 11.24». */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly onAction?: (id: string) => void
}) {
  const { locale } = useWords()
  return (
    <I18nProvider locale={locale}>
      <MenuTrigger>
        <AriaButton
          aria-label={label}
          className={`${buttonClass('quiet', 'medium', false)} size-11`}
        >
          <Icon name="more" />
        </AriaButton>
        <Popover
          placement="bottom end"
          className="min-w-48 rounded-soft border border-line bg-raised text-ink shadow-high"
        >
          <AriaMenu className="p-1.5 outline-none" onAction={(key) => onAction?.(String(key))}>
            {entries.map(({ id, label: name, href, danger }) => (
              <MenuItem
                key={id}
                id={id}
                {...(href === undefined ? {} : { href })}
                className={`flex min-h-11 cursor-pointer items-center rounded-slight px-3 outline-none data-focused:bg-sunken ${danger === true ? 'text-cinnabar' : ''}`}
              >
                {name}
              </MenuItem>
            ))}
          </AriaMenu>
        </Popover>
      </MenuTrigger>
    </I18nProvider>
  )
}
