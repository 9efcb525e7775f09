/** What pages watch besides the night itself (lib/nights/rules-topics.ts): one member's own presence there. */
export function presenceTopic(nightId: string, memberId: string): string {
  return `presence:${nightId}:${memberId}`
}
