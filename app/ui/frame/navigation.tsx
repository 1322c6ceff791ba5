import { Icon, type IconName } from '../icon/icon.tsx'
import { Mark } from './mark.tsx'

/** A place of a role: what the rail and the bottom bar lead to. */
export type Place = { label: string; href: string; icon: IconName; current?: boolean | undefined; count?: number | undefined }

/** Another person or role to go on as. `post` when going there changes the session. */
export type Switch = { label: string; href: string; post?: boolean | undefined; detail?: string | undefined }

/** What the frame knows of the person reading. */
export type Navigation = {
  places: readonly Place[]
  person: { name: string; role: string; centre: string }
  switches: readonly Switch[]
  home?: string
  search?: string
  account?: string
  signOut?: string
}

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
        {place === 'top' && nav.places.slice(4).map((extra) => <PlaceLink place={extra} />)}
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

/** The slim rail on the left of a desktop page. */
export function Rail({ nav }: { nav: Navigation }) {
  return (
    <div class="rail">
      <a class="rail-home" href={nav.home ?? nav.places[0]?.href ?? '/'} aria-label="Coachfolio, home">
        <Mark />
      </a>
      <Search href={nav.search ?? '/search'} />
      <nav aria-label="Places" class="rail-places">
        {nav.places.map((place) => (
          <PlaceLink place={place} />
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
      <a class="top-home" href={nav.home ?? nav.places[0]?.href ?? '/'} aria-label="Coachfolio, home">
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

/** The bar at the bottom of a phone page: the four places a role needs most. */
export function BottomBar({ nav }: { nav: Navigation }) {
  return (
    <nav class="bottom-bar" aria-label="Main places">
      {nav.places.slice(0, 4).map((place) => (
        <PlaceLink place={place} />
      ))}
    </nav>
  )
}
