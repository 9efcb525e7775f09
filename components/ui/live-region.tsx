/** Says a changing fact to those who cannot see it change. Polite: waits for a pause. */
export function LiveRegion({ children }: { readonly children: string }) {
  return (
    <p role="status" className="sr-only">
      {children}
    </p>
  )
}
