import { classes } from './classes'

/** `lamp` is for the one thing that is live or needs you; `primary` for the one action otherwise. */
/** `inverse` is the plain one inside a Tray. */
export type ButtonTone = 'plain' | 'primary' | 'lamp' | 'quiet' | 'danger' | 'inverse'
/** `large` is the phone's one button; `small` is for rows: smaller letters, and as high as a finger needs. */
export type ButtonSize = 'small' | 'medium' | 'large'

const TONES: Readonly<Record<ButtonTone, string>> = {
  plain: 'border-line bg-raised text-ink hover:border-edge',
  primary: 'border-ink bg-ink text-on-ink hover:opacity-90',
  lamp: 'border-lamp-fill bg-lamp-fill text-on-lamp hover:brightness-95',
  quiet: 'border-transparent text-ink-2 hover:text-ink',
  inverse: 'border-on-ink/40 text-on-ink hover:border-on-ink',
  danger: 'border-cinnabar bg-cinnabar text-on-cinnabar hover:opacity-90',
}

const SIZES: Readonly<Record<ButtonSize, string>> = {
  small: 'min-h-11 text-small',
  medium: 'min-h-11 text-base',
  large: 'min-h-14 text-title',
}

export function buttonClass(tone: ButtonTone, size: ButtonSize, wide: boolean): string {
  return classes(
    'relative inline-flex items-center justify-center gap-2 rounded-soft border text-center font-semibold transition-[opacity,filter,border-color] disabled:opacity-55 aria-disabled:opacity-55',
    tone === 'quiet' ? 'px-2' : size === 'small' ? 'px-3.5' : 'px-4.5',
    TONES[tone],
    SIZES[size],
    wide && 'w-full',
  )
}
