/** What pages watch: see lib/live. */

/** Phase, window, and who is here. */
export function nightTopic(nightId: string): string {
  return `night:${nightId}`
}

/** One member's own presence at one night. */
export function presenceTopic(nightId: string, memberId: string): string {
  return `presence:${nightId}:${memberId}`
}
