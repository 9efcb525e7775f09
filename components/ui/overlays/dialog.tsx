'use client'

import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { buttonClass, type ButtonSize, type ButtonTone } from '@/components/ui/button-style'
import { Icon } from '@/components/ui/icon'
import { useWords } from '@/components/ui/words'

/** The button that opens an overlay. */
export type Trigger = {
  readonly label: ReactNode
  /** Where several on one page have the same label: what it is read out as. */
  readonly name?: string
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  readonly wide?: boolean
}

/** A button and the dialog it opens: a sheet from below on a phone, a card on a wide screen. */
export function Dialog({
  trigger,
  title,
  children,
}: {
  readonly trigger: Trigger
  readonly title: string
  /** A function gets `close`. */
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}) {
  const { locale } = useWords()
  return (
    <I18nProvider locale={locale}>
      <DialogTrigger>
        <AriaButton
          {...(trigger.name === undefined ? {} : { 'aria-label': trigger.name })}
          className={buttonClass(
            trigger.tone ?? 'plain',
            trigger.size ?? 'medium',
            trigger.wide ?? false,
          )}
        >
          {trigger.label}
        </AriaButton>
        <Frame title={title}>{children}</Frame>
      </DialogTrigger>
    </I18nProvider>
  )
}

/** A dialog that opens by itself, as after something was dropped: `open` says when, `onClose` that it is done with. */
export function OpenDialog({
  open,
  onClose,
  title,
  children,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
}) {
  const { locale } = useWords()
  const onOpenChange = (isOpen: boolean) => {
    if (!isOpen) onClose()
  }
  return (
    <I18nProvider locale={locale}>
      <Frame title={title} state={{ isOpen: open, onOpenChange }}>
        {children}
      </Frame>
    </I18nProvider>
  )
}

function Frame({
  title,
  state,
  children,
}: {
  readonly title: string
  readonly state?: { readonly isOpen: boolean; readonly onOpenChange: (isOpen: boolean) => void }
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}) {
  const { close: closeWord } = useWords()
  return (
    <ModalOverlay
      isDismissable
      {...state}
      className="fixed inset-0 z-10 grid items-end bg-[rgb(12_13_19/0.5)] md:place-items-center md:p-6"
    >
      <Modal className="max-h-[90dvh] w-full overflow-y-auto rounded-t-soft border border-line bg-paper text-ink shadow-high md:max-w-form md:rounded-soft">
        <AriaDialog className="p-5 pb-[calc(1.25rem+env(safe-area-inset-bottom))] outline-none md:p-6">
          {({ close }) => (
            <>
              <div className="mb-3 flex items-start justify-between gap-4">
                <Heading slot="title" level={2} className="pt-2 text-h2">
                  {title}
                </Heading>
                <AriaButton
                  slot="close"
                  aria-label={closeWord}
                  className="-me-2 grid size-11 flex-none place-items-center rounded-full text-ink-2 hover:text-ink"
                >
                  <Icon name="close" />
                </AriaButton>
              </div>
              {typeof children === 'function' ? children(close) : children}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
