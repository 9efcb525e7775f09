/** Who a member is, on the row of a list: their name, which leads to them, company, position and group. */
export function MemberLine({
  member: { memberId, displayName, company, position, groupName },
}: {
  readonly member: {
    readonly memberId: string
    readonly displayName: string
    readonly company: string | null
    readonly position: string | null
    readonly groupName: string
  }
}) {
  return (
    <span>
      <a href={`/members/${memberId}`} className="underline underline-offset-4">
        {displayName}
      </a>
      {[company, position, groupName].filter(Boolean).map((part) => ` · ${part ?? ''}`)}
    </span>
  )
}
