/** Lines that will be words in a moment. `label` is what a screen reader hears meanwhile. */
export function Skeleton({
  label,
  lines = 3,
}: {
  readonly label: string
  readonly lines?: number
}) {
  return (
    <div role="status" className="animate-pulse py-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, at) => (
        <div
          key={at}
          className={`my-3 h-4 rounded-slight bg-line ${at % 3 === 2 ? 'w-2/5' : at % 3 === 1 ? 'w-4/5' : 'w-full'}`}
        />
      ))}
    </div>
  )
}
