import { classes } from './classes'

/** The first character of a name. Decoration only: the name stands beside it, or in `Faces`' label. */
export function Avatar({ name, size = 'medium' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classes(
        'grid flex-none place-items-center rounded-full bg-sunken font-serif font-bold text-ink-2 outline outline-line',
        size === 'small' ? 'size-7.5 text-small' : 'size-11 text-title',
      )}
    >
      {firstCharacter(name)}
    </span>
  )
}

type AvatarProps = {
  readonly name: string
  readonly size?: 'small' | 'medium'
}

/** A row of faces that overlap; `more` people are counted at its end. `label` says it in words. */
export function Faces({
  names,
  more = 0,
  label,
}: {
  readonly names: readonly string[]
  readonly more?: number
  readonly label: string
}) {
  return (
    <div role="img" aria-label={label} className="flex">
      {names.map((name, at) => (
        <span key={at} className="-ms-1.5 rounded-full border-2 border-paper first:ms-0">
          <Avatar name={name} size="small" />
        </span>
      ))}
      {more > 0 ? <span className="ms-2 self-center text-small text-ink-2">+{more}</span> : null}
    </div>
  )
}

/** As a reader counts characters, so that none is cut in half. */
function firstCharacter(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return first?.segment.toUpperCase() ?? '·'
}
