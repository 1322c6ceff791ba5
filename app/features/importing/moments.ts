/** A moment for something of which only the day is known: noon, or now where noon is still to come. */
export function momentOn(day: string, now: Temporal.Instant): string {
  const noon = Temporal.Instant.from(`${day}T12:00:00Z`)
  return (Temporal.Instant.compare(noon, now) > 0 ? now : noon).toString()
}
