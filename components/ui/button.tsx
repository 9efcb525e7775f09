import type { ComponentPropsWithRef, ReactNode } from 'react'
import { buttonClass, type ButtonSize, type ButtonTone } from './button-style'
import { Spinner } from './spinner'

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> & {
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  /** As wide as its column. */
  readonly wide?: boolean
  /** Under way: keeps its place and its focus, and a second press does nothing. */
  readonly pending?: boolean
}

/** A native button: works before and without script. In a form use SubmitButton, which knows when it is pending. */
export function Button({
  tone = 'plain',
  size = 'medium',
  wide = false,
  pending = false,
  type = 'button',
  onClick,
  'aria-disabled': disabled,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      onClick={pending ? undefined : onClick}
      // One that takes no tap for a moment says so as well: a tap that does nothing is no riddle then.
      aria-disabled={pending ? true : disabled}
      aria-busy={pending || undefined}
      className={buttonClass(tone, size, wide)}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  )
}

/** Looks like a button, leads somewhere. */
export function LinkButton({
  href,
  tone = 'plain',
  size = 'medium',
  wide = false,
  download,
  children,
}: {
  readonly href: string
  readonly tone?: ButtonTone
  readonly size?: ButtonSize
  readonly wide?: boolean
  readonly download?: boolean
  readonly children: ReactNode
}) {
  return (
    <a href={href} download={download} className={buttonClass(tone, size, wide)}>
      {children}
    </a>
  )
}
