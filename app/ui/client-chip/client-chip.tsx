/** A client on a page: the alias, and the colour that is the client's everywhere on it. */
export type ClientLook = { alias: string; colour: number }

const colours = 8

/** The colour (1 to 8) of the client at a place in the learner's own order. */
export function clientColour(place: number): number {
  return (place % colours) + 1
}

/** A client's alias with the client's colour. */
export function ClientChip({ client, href }: { client: ClientLook; href?: string | undefined }) {
  const inside = (
    <>
      <span class="client-dot" aria-hidden="true" />
      {client.alias}
    </>
  )
  const look = `client-chip series-${client.colour}`
  return href === undefined ? (
    <span class={look}>{inside}</span>
  ) : (
    <a class={look} href={href}>
      {inside}
    </a>
  )
}
