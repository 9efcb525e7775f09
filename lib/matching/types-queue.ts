/** Pages that show who is who watch this. */
export const MATCHING_TOPIC = 'matching'
