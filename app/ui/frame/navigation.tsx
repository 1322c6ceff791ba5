import { Icon, type IconName } from '../icon/icon.tsx'
import { Mark } from './mark.tsx'

/** A place of a role: what the rail and the bottom bar lead to. */
export type Place = { label: string; href: string; icon: IconName; current?: boolean | undefined; count?: number | undefined }

/** Another person or role to go on as. `post` when going there changes the session. */
export type Switch = { label: string; href: string; post?: boolean | undefined; detail?: string | undefined }

/** Places that belong together, under a small heading. */
export type PlaceGroup = { label?: string | undefined; places: readonly Place[] }

/** What the frame knows of the person reading. `often` are the few places that a phone shows at once. */
export type Navigation = {
  groups: readonly PlaceGroup[]
  often: readonly Place[]
  person: { name: string; role: string; centre: string }
  switches: readonly Switch[]
  home?: string
  search?: string
  account?: string
  signOut?: string
}

const allPlaces = 'places'

function PlaceLink({ place }: { place: Place }) {
  return (
    <a class="place" href={place.href} aria-current={place.current ? 'page' : undefined}>
      <Icon name={place.icon} />
      <span>{place.label}</span>
      {place.count !== undefined && place.count > 0 && <span class="place-count figures">{place.count}</span>}
    </a>
  )
}

function Search({ href }: { href: string }) {
  return (
    <search-box>
      <a class="search-opener" href={href} data-no-prefetch="">
        <Icon name="search" />
        <span>Search</span>
        <kbd class="search-keys" aria-hidden="true">
          Ctrl K
        </kbd>
      </a>
    </search-box>
  )
}

function SwitchLink({ to }: { to: Switch }) {
  const words = (
    <span>
      {to.label}
      {to.detail !== undefined && <span class="quiet small"> {to.detail}</span>}
    </span>
  )
  if (!to.post)
    return (
      <a class="place" href={to.href} data-no-prefetch="">
        {words}
      </a>
    )
  return (
    <form method="post" action={to.href}>
      <button class="place" type="submit">
        {words}
      </button>
    </form>
  )
}

function People({ nav, place }: { nav: Navigation; place: 'rail' | 'top' }) {
  const initials = nav.person.name
    .split(/\s+/)
    .map((word) => Array.from(word)[0] ?? '')
    .slice(0, 2)
    .join('')
  return (
    <details class={`people people-${place}`} name={`people-${place}`}>
      <summary>
        <span class="initials" aria-hidden="true">
          {initials}
        </span>
        <span class="people-name">
          <span class="people-who">{nav.person.name}</span>
          <span class="quiet small">{nav.person.role}</span>
        </span>
        <Icon name="open" />
      </summary>
      <div class="people-list">
        <p class="small quiet">{nav.person.centre}</p>
        {nav.switches.map((to) => (
          <SwitchLink to={to} />
        ))}
        <OwnLinks nav={nav} />
      </div>
    </details>
  )
}

function OwnLinks({ nav }: { nav: Navigation }) {
  return (
    <>
      {nav.account !== undefined && (
        <a class="place" href={nav.account}>
          <Icon name="settings" />
          <span>Your account</span>
        </a>
      )}
      {nav.signOut !== undefined && (
        <form method="post" action={nav.signOut}>
          <button class="place" type="submit">
            <Icon name="sign-out" />
            <span>Sign out</span>
          </button>
        </form>
      )}
    </>
  )
}

function Group({ group, at }: { group: PlaceGroup; at: number }) {
  const places = group.places.map((place) => <PlaceLink place={place} />)
  if (group.label === undefined) return <div class="place-group">{places}</div>
  const id = `places-${at}`
  return (
    <div class="place-group" role="group" aria-labelledby={id}>
      <p class="place-heading" id={id}>
        {group.label}
      </p>
      {places}
    </div>
  )
}

/** The slim rail on the left of a desktop page. On a phone it is the sheet with all places, which the bar at the bottom opens, also without JavaScript. */
export function Rail({ nav }: { nav: Navigation }) {
  return (
    <div class="rail" id={allPlaces} popover="auto">
      <div class="rail-head">
        <span>All places</span>
        <button class="rail-close" type="button" popovertarget={allPlaces} popovertargetaction="hide">
          <Icon name="close" /> Close
        </button>
      </div>
      <a class="rail-home" href={homeOf(nav)} aria-label="Coachfolio, home">
        <Mark />
      </a>
      <Search href={nav.search ?? '/search'} />
      <nav aria-label="Places" class="rail-places">
        {nav.groups.map((group, at) => (
          <Group group={group} at={at} />
        ))}
      </nav>
      <People nav={nav} place="rail" />
    </div>
  )
}

/** The bar on top of a phone page, with the page's name once its heading has scrolled away. */
export function TopBar({ nav, title }: { nav: Navigation; title: string }) {
  return (
    <div class="top-bar">
      <a class="top-home" href={homeOf(nav)} aria-label="Coachfolio, home">
        <Mark />
      </a>
      <span class="top-name" aria-hidden="true">
        {title}
      </span>
      <a class="top-search" href={nav.search ?? '/search'} data-no-prefetch="">
        <Icon name="search" />
        <span class="sr-only">Search</span>
      </a>
      <People nav={nav} place="top" />
    </div>
  )
}

/** The bar at the bottom of a phone page: the places a role needs most, and the way to all others. */
export function BottomBar({ nav }: { nav: Navigation }) {
  const all = nav.groups.flatMap(({ places }) => places)
  const elsewhere = all.some(({ href, current }) => current && !nav.often.some((place) => place.href === href))
  return (
    <nav class="bottom-bar" aria-label="Main places">
      {nav.often.map((place) => (
        <PlaceLink place={place} />
      ))}
      {all.length > nav.often.length && (
        <button class="place" type="button" popovertarget={allPlaces} aria-current={elsewhere ? 'true' : undefined}>
          <Icon name="menu" />
          <span>More</span>
        </button>
      )}
    </nav>
  )
}

function homeOf({ home, often }: Navigation): string {
  return home ?? often[0]?.href ?? '/'
}
