/** What pages watch of an evening (see lib/live): its phase and window, who is here, and what is asked. */
export function nightTopic(nightId: string): string {
  return `night:${nightId}`
}
