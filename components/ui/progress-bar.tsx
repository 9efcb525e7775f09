/** A native meter of work: its width is an attribute, for style attributes are refused by the policy. */
export function ProgressBar({
  label,
  value,
  max = 100,
  note,
}: {
  readonly label: string
  /** Left out while the length is unknown. */
  readonly value?: number
  readonly max?: number
  /** What stands at the right end: `42%`, `12,000 / 33,000`. */
  readonly note?: string
}) {
  return (
    <div>
      <span className="flex justify-between gap-4 text-small text-ink-2">
        <span>{label}</span>
        <span>{note}</span>
      </span>
      <progress
        aria-label={label}
        value={value}
        max={max}
        className="mt-1.5 block h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-lamp-fill [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-lamp-fill [&:indeterminate]:animate-pulse"
      />
    </div>
  )
}
